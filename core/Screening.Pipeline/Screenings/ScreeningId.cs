using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Screening.Pipeline.Inputs;

namespace Screening.Pipeline.Screenings;

/// <summary>Ids of screenings: a pure function of what is screened, against what and for when, so that a repeated screening is the same one.</summary>
public static class ScreeningId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 26;

    /// <summary>The id: the first 130 bits of a SHA-256, as 26 characters a-z2-7.</summary>
    public static string Of(InputRef input, string editionHash, DateOnly asOf) =>
        OfParts(input.Container, input.Name, input.ETag, editionHash, asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An id of the same shape from other parts, none of which holds a zero but the last.</summary>
    internal static string OfParts(params ReadOnlySpan<string> parts)
    {
        // A zero can't stand in any of the parts, so different parts never join to the same text.
        var text = string.Join('\0', parts);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        Span<char> id = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            id[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(id);
    }

    /// <summary>True when a text has the shape of an id.</summary>
    public static bool IsValid(string? text) => text is { Length: Length } && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
}
