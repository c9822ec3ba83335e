using NSec.Cryptography;

namespace Screening.Pipeline.Lists.Signing;

/// <summary>Whose editions are believed: the public half of a feed's Ed25519 key, under a name.</summary>
public sealed record FeedKey
{
    private readonly PublicKey key;

    private FeedKey(string name, PublicKey key)
    {
        Name = name;
        this.key = key;
    }

    /// <summary>The name by which a signature says whose it is: 1 to 40 letters, digits, '-' and '.'.</summary>
    public string Name { get; }

    /// <summary>Reads a key, written as <c>name:BASE64</c> with the 32 bytes of RFC 8032; null when the text is none.</summary>
    public static FeedKey? TryParse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        Span<byte> bytes = stackalloc byte[32];
        return colon > 0 && IsName(text[..colon]) && Convert.TryFromBase64String(text[(colon + 1)..], bytes, out var length) && length == 32
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key)
            ? new FeedKey(text[..colon], key!)
            : null;
    }

    /// <summary>True when the signature was made over these bytes with the private half.</summary>
    public bool Verifies(ReadOnlySpan<byte> bytes, FeedSignature signature) =>
        signature.Key == Name && SignatureAlgorithm.Ed25519.Verify(key, bytes, signature.Bytes);

    /// <summary>The key as settings hold it.</summary>
    public override string ToString() => $"{Name}:{Convert.ToBase64String(key.Export(KeyBlobFormat.RawPublicKey))}";

    /// <summary>True for a text that can name a key.</summary>
    internal static bool IsName(string text) => text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');

    /// <summary>The key of a private one.</summary>
    internal static FeedKey Of(string name, PublicKey key) => new(name, key);
}
