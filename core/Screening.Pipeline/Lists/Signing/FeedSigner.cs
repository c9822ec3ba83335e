using NSec.Cryptography;

namespace Screening.Pipeline.Lists.Signing;

/// <summary>The private key of a feed. Its text is written to a file that only its owner can read, and nowhere else.</summary>
public sealed class FeedSigner : IDisposable
{
    private const string Mark = "screening-feed-key-1";

    private readonly Key key;

    private FeedSigner(string name, Key key)
    {
        this.key = key;
        Public = FeedKey.Of(name, key.PublicKey);
    }

    /// <summary>What others verify by.</summary>
    public FeedKey Public { get; }

    /// <summary>A new key from the system's random numbers.</summary>
    /// <exception cref="ArgumentException">The name is none: 1 to 40 letters, digits, '-' and '.'.</exception>
    public static FeedSigner Create(string name)
    {
        if (!FeedKey.IsName(name))
        {
            throw new ArgumentException("A key's name has 1 to 40 letters, digits, '-' and '.'.", nameof(name));
        }

        return new FeedSigner(name, Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }));
    }

    /// <summary>Reads the text of a key file; null when it is none.</summary>
    public static FeedSigner? TryParse(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Span<byte> seed = stackalloc byte[32];
        return parts is [Mark, var name, var base64] && FeedKey.IsName(name) && Convert.TryFromBase64String(base64, seed, out var length) && length == 32
            && Key.TryImport(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, out var key)
            ? new FeedSigner(name, key!)
            : null;
    }

    /// <summary>The text of the key file. Whoever has it can sign lists.</summary>
    /// <exception cref="InvalidOperationException">The key was read from a file: it is there already.</exception>
    public string ToFileText() => $"{Mark} {Public.Name} {Convert.ToBase64String(key.Export(KeyBlobFormat.RawPrivateKey))}\n";

    /// <summary>Signs bytes.</summary>
    public FeedSignature Sign(ReadOnlySpan<byte> bytes) => new(Public.Name, Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(key, bytes)));

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
