using Screening.Core.Chemistry;

namespace Screening.Ocr.Repair;

/// <summary>CAS numbers with letters read for digits: put right where the check digit then holds.</summary>
internal static class CasRepair
{
    /// <summary>The repair of a token; null where none is needed or none is certain.</summary>
    public static TokenRepair? Of(string token)
    {
        if (token.Count(c => c == '-') != 2 || !token.Any(char.IsAsciiDigit) || CasNumber.IsValid(token))
        {
            return null;
        }

        var digits = string.Concat(token.Select(c => c switch
        {
            'O' or 'o' or 'Q' or 'D' => '0', 'l' or 'I' or 'i' or '|' or '!' => '1', 'Z' or 'z' => '2', 'S' or 's' => '5', 'G' or 'b' => '6', 'B' => '8', 'q' or 'g' => '9', _ => c,
        }));
        return digits != token && CasNumber.IsValid(digits) ? new TokenRepair(digits, "the check digit of the CAS number holds") : null;
    }
}
