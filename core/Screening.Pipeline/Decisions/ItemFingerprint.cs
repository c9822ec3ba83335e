using System.Security.Cryptography;
using System.Text;
using Screening.Core.Text;

namespace Screening.Pipeline.Decisions;

/// <summary>
/// What tells one item from another: its goods text, tariff code and CAS number, whatever the case of its letters, the width of its
/// characters and the blanks between its words. Quantity, price and parties make no other item.
/// </summary>
public static class ItemFingerprint
{
    /// <summary>The fingerprint: 32 lower-case hex digits.</summary>
    public static string Of(string text, string? tariffCode, string? cas)
    {
        var whole = string.Join('\0', string.Join(' ', Folded(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Marks(tariffCode), Marks(cas));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..32];
    }

    private static string Folded(string text) => new([.. text.Select(CharacterFolding.FoldLower).Where(c => c != CharacterFolding.Dropped)]);

    private static string Marks(string? code) => code is null ? "" : new([.. Folded(code).Where(char.IsAsciiLetterOrDigit)]);
}
