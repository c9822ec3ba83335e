using System.Security.Cryptography;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists.Signing;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>Writes a feed: any web server or storage container that serves these files is one.</summary>
public static class FeedFolder
{
    /// <summary>Writes the bytes of an edition and their signature, and last <c>feed.json</c>, so that a reader in between sees the edition before or this one.</summary>
    /// <param name="folder">The folder; made when it is not there. Files of earlier editions stay.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="pack">Its files.</param>
    /// <param name="signer">Who signs; null for a feed that nobody signs, whose editions always wait for a person.</param>
    public static FeedManifest Write(string folder, Edition edition, EditionPack pack, FeedSigner? signer)
    {
        var bytes = pack.ToBytes();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var manifest = new FeedManifest(edition.Id, edition.Hash, sha256, $"{sha256}.json", signer is null ? null : $"{sha256}.sig");
        Directory.CreateDirectory(folder);
        Replace(Path.Combine(folder, manifest.File), bytes);
        if (signer is not null)
        {
            Replace(Path.Combine(folder, manifest.Signature!), signer.Sign(bytes).ToFile());
        }

        Replace(Path.Combine(folder, FeedManifest.FileName), manifest.ToFile());
        return manifest;
    }

    private static void Replace(string path, byte[] bytes)
    {
        var beside = path + ".tmp";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
    }
}
