using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists;

namespace Screening.Cli.Lists;

/// <summary>Where the commands take an edition from: the shipped one, a folder, or the shipped one under an overlay.</summary>
internal static class ListSource
{
    /// <summary>The word that stands for the shipped edition where a folder is asked for.</summary>
    public const string Shipped = "shipped";

    /// <summary>The files of a valid edition.</summary>
    /// <exception cref="UsageException">There is no such folder, or what it holds is no valid edition.</exception>
    public static IReadOnlyList<ListFile> ValidFiles(string pathOrShipped)
    {
        var files = pathOrShipped == Shipped ? [.. ShippedEdition.Files()] : Below(pathOrShipped);
        var result = EditionLoader.Load(files);
        return result.Edition is null ? throw Refused(pathOrShipped, result.Issues.Select(EditionSource.InWords)) : files;
    }

    /// <summary>The JSON files of a folder, named relative to it.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IReadOnlyList<ListFile> Below(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new UsageException($"{path}: there is no such folder. Name one with edition.json, measures/ and vocabulary/ in it.");
        }

        return [.. Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
            .Select(f => new ListFile(Path.GetRelativePath(path, f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(f)))];
    }

    /// <summary>The edition under the overlay named, else the edition by the settings.</summary>
    /// <exception cref="UsageException">The overlay can't be used; the message names every problem.</exception>
    public static Edition Load(string? overlay) =>
        overlay is null ? Engine.Edition().Edition : EditionSource.Under(overlay, out var problems) ?? throw Refused(overlay, problems);

    private static UsageException Refused(string path, IEnumerable<string> problems) =>
        new($"{path} is not valid:{string.Concat(problems.Select(p => $"{Environment.NewLine}{p}"))}");
}
