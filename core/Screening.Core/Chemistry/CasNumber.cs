using System.Globalization;

namespace Screening.Core.Chemistry;

/// <summary>
/// A CAS registry number: two to seven digits, two digits, one check digit. The check digit is the sum of the other digits, each
/// times its place counted from the right, modulo 10 (CAS, "Check Digit Verification of CAS Registry Numbers").
/// </summary>
public static class CasNumber
{
    /// <summary>True when the text has the shape of a number, whatever its check digit.</summary>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length is < 7 or > 12 || text[^2] != '-' || text[^5] != '-' || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        return AllDigits(text[..^5]) && AllDigits(text[^4..^2]) && text[0] != '0';
    }

    /// <summary>True when the text has the shape of a number and its check digit is right.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) => HasShape(text) && CheckDigit(text) == text[^1] - '0';

    /// <summary>The check digit, 0 to 9, that the other digits of a well-shaped number demand.</summary>
    public static int CheckDigit(ReadOnlySpan<char> wellShaped)
    {
        var sum = 0;
        var place = 1;
        for (var i = wellShaped.Length - 3; i >= 0; i--)
        {
            if (char.IsAsciiDigit(wellShaped[i]))
            {
                sum += (wellShaped[i] - '0') * place++;
            }
        }

        return sum % 10;
    }

    /// <summary>The same number with the check digit that its other digits demand.</summary>
    public static string WithRightCheckDigit(ReadOnlySpan<char> wellShaped) =>
        string.Create(CultureInfo.InvariantCulture, $"{wellShaped[..^1]}{CheckDigit(wellShaped)}");

    private static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
