using System.Globalization;

namespace Screening.Intake.Workbooks;

/// <summary>How a number is shown, as far as it changes what it says.</summary>
internal enum NumberKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Times a hundred, with a percent sign: a share of 0.0265 is written 2.65%.</summary>
    Percent,

    /// <summary>A serial number of a day.</summary>
    Date,
}

/// <summary>Writes stored numbers as a spreadsheet shows them (ECMA-376 Part 1, 18.8.30 and 18.8.31).</summary>
internal static class NumberFormat
{
    private const double LastSerial = 2_958_466;

    /// <summary>The kind of a built-in format by its number, or of a format code.</summary>
    public static NumberKind KindOf(int id, string? code)
    {
        if (!string.IsNullOrEmpty(code))
            return KindOf(code);
        return id switch
        {
            9 or 10 => NumberKind.Percent,
            >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => NumberKind.Date,
            _ => NumberKind.Plain,
        };
    }

    /// <summary>The number as text: no thousands, a point, at most 15 digits.</summary>
    /// <param name="number">The stored number.</param>
    /// <param name="kind">How it is shown.</param>
    /// <param name="is1904">True when serial numbers count from 1904.</param>
    public static string Text(double number, NumberKind kind, bool is1904) => kind switch
    {
        NumberKind.Percent when Math.Abs(number) < 1e12 => ((decimal)number * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%",
        NumberKind.Date when number >= 0 && number < LastSerial - 1462 => DateText(number + (is1904 ? 1462 : 0)),
        _ => Plain(number),
    };

    /// <summary>A point in time: the day, with the time where there is one.</summary>
    public static string DateText(DateTime date) => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Plain(double number) =>
        double.IsFinite(number) && Math.Abs(number) < 1e15 ? number.ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static string DateText(double serial)
    {
        var date = DateTime.FromOADate(serial);
        return serial < 1 ? date.ToString("HH:mm", CultureInfo.InvariantCulture) : DateText(date);
    }

    // What stands in quotes, in brackets or behind a backslash is shown as it is; only the first section, the one of positive numbers, counts.
    private static NumberKind KindOf(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Math.Max(i, code.IndexOf('"', i + 1));
                    break;
                case '[' when i + 1 < code.Length && (code[i + 1] | 0x20) is not ('h' or 'm' or 's'):
                    i = Math.Max(i, code.IndexOf(']', i));
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    return NumberKind.Plain;
                case '%':
                    return NumberKind.Percent;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("general", StringComparison.OrdinalIgnoreCase):
                    i += 6;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return NumberKind.Date;
            }
        }

        return NumberKind.Plain;
    }
}
