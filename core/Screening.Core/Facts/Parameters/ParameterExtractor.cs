using System.Globalization;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Quantities;

namespace Screening.Core.Facts.Parameters;

/// <summary>Numbers with units: 850 °C, 0.5~14.2 m3, 1-8 kHz, 1000±3 °C, 1×10-3 Pa, Φ1.8×20 m. Ranges, tolerances and limits become intervals.</summary>
public sealed class ParameterExtractor : IFactExtractor
{
    private static readonly Unit CubicMetresADay = Unit.Find("m3/d")!;

    private readonly HashSet<string> measured = new(StringComparer.Ordinal);

    /// <summary>Reads numbers in lines that name something which a rule of the edition measures.</summary>
    public ParameterExtractor(Edition edition)
    {
        foreach (var rule in edition.Entries.Values.Select(e => e.Rule).OfType<Condition>())
        {
            var leaves = rule.Leaves(denied: false).ToList();
            if (leaves.Exists(c => c is ParameterIn or SizeIn))
            {
                measured.UnionWith(leaves.OfType<Names>().Select(n => n.Concept));
            }
        }
    }

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.Concepts.Exists(c => measured.Contains(c.Concept.Id) || c.Concept.Broader.Any(measured.Contains)))
        {
            return;
        }

        var plain = sheet.Reading.Plain;
        var at = 0;
        while (at < plain.Length)
        {
            if (!char.IsAsciiDigit(plain[at]) || (at > 0 && (char.IsAsciiLetterOrDigit(plain[at - 1]) || plain[at - 1] == '.')))
            {
                at++;
                continue;
            }

            at = ReadAt(sheet, plain, at);
        }
    }

    private static int ReadAt(FactSheet sheet, ReadOnlySpan<char> plain, int start)
    {
        var i = start;
        if (!TryNumber(plain, ref i, out var low) || IsTolerance(plain, start))
        {
            return Math.Max(AddTolerance(sheet, plain, start, i, low), start + 1);
        }

        low *= PowerOfTen(plain, ref i);

        var afterFirst = SkipBlanks(plain, i);
        if (TrySize(sheet, plain, start, low, afterFirst, out var sizeEnd))
        {
            return sizeEnd;
        }

        var high = low;
        var firstUnit = UnitAt(plain, afterFirst, out var firstEnd);
        var dash = SkipBlanks(plain, firstUnit is null ? afterFirst : firstEnd);
        if (dash < plain.Length && plain[dash] is '-' or '~' or '–' or '至' or '到')
        {
            var second = SkipBlanks(plain, dash + 1);
            if (TryNumber(plain, ref second, out var upper))
            {
                // "10-3 Pa" is a power of ten that lost its raised sign: no range falls.
                (low, high) = upper < low && low == 10 && plain[dash] == '-' ? (Math.Pow(10, -upper), Math.Pow(10, -upper)) : (low, upper * PowerOfTen(plain, ref second));
                i = second;
                firstUnit = null;
            }
        }
        else if (dash < plain.Length && plain[dash] == '±')
        {
            var second = SkipBlanks(plain, dash + 1);
            if (TryNumber(plain, ref second, out var tolerance))
            {
                AddTolerance(sheet, plain, dash + 1, second, tolerance);
                (low, high) = (low - tolerance, low + tolerance);
                i = second;
                firstUnit = null;
            }
        }

        var unit = firstUnit ?? UnitAt(plain, SkipBlanks(plain, i), out firstEnd);
        if (unit is null)
        {
            return Math.Max(i, start + 1);
        }

        Add(sheet, plain, unit, start, firstEnd, low, high);
        return firstEnd;
    }

    private static void Add(FactSheet sheet, ReadOnlySpan<char> plain, Unit unit, int start, int end, double low, double high)
    {
        var given = plain[..start].TrimEnd();
        if (unit.Kind == QuantityKind.Volume && (given.EndsWith("日处理") || given.EndsWith("日处理量") || given.EndsWith("每日") || given.EndsWith("每天")))
        {
            unit = unit with { Kind = QuantityKind.VolumeFlow, Factor = unit.Factor * CubicMetresADay.Factor };
        }

        var a = unit.ToBase(low);
        var b = unit.ToBase(high);
        var before = plain[..start].TrimEnd();
        var tail = plain[end..].TrimStart();
        if (unit.Kind == QuantityKind.Pressure && low == high && (SaysBetter(before) || tail.StartsWith("or better")))
        {
            var better = Pressure.FromBase(a).OrBetterVacuum();
            (a, b) = (better.Min!.Value, better.Max!.Value);
        }
        else if (before.EndsWith("≥") || before.EndsWith(">") || before.EndsWith("大于等于") || before.EndsWith("不小于") || tail.StartsWith("以上") || tail.StartsWith("or more"))
        {
            b = double.MaxValue;
        }
        else if (before.EndsWith("≤") || before.EndsWith("<") || before.EndsWith("小于等于") || before.EndsWith("不大于") || tail.StartsWith("以下") || tail.StartsWith("or less"))
        {
            a = unit.Kind == QuantityKind.Temperature ? double.MinValue : 0;
        }

        var says = string.Create(CultureInfo.InvariantCulture, $"{unit.Kind}: {low:G6}{(high > low ? $" to {high:G6}" : string.Empty)} {unit.Symbol}");
        sheet.Quantities.Add(new QuantityFact(unit.Kind, Math.Min(a, b), Math.Max(a, b), start, end, sheet.EvidenceAt(EvidenceKind.Parameter, start, end, says)));
    }

    // A better vacuum is a lower pressure: "better than", "优于" and "高于" all name an upper bound.
    private static bool SaysBetter(ReadOnlySpan<char> before) =>
        before.EndsWith("better than", StringComparison.OrdinalIgnoreCase) || before.EndsWith("优于") || before.EndsWith("高于");

    // Φ4.0×60 m, 4.8x74 m: two lengths joined by a sign of multiplication are a diameter and a length.
    private static bool TrySize(FactSheet sheet, ReadOnlySpan<char> plain, int start, double diameter, int at, out int end)
    {
        end = at;
        var unitBefore = UnitAt(plain, at, out var afterUnit);
        var sign = SkipBlanks(plain, unitBefore is { Kind: QuantityKind.Length } ? afterUnit : at);
        if (sign >= plain.Length || plain[sign] is not ('×' or 'x' or 'X' or '*'))
        {
            return false;
        }

        var i = SkipBlanks(plain, sign + 1);
        if (!TryNumber(plain, ref i, out var length))
        {
            return false;
        }

        var unit = UnitAt(plain, SkipBlanks(plain, i), out end) ?? unitBefore;
        if (unit is not { Kind: QuantityKind.Length })
        {
            end = i;
            return false;
        }

        end = Math.Max(end, i);
        var first = (unitBefore ?? unit).ToBase(diameter);
        var evidence = sheet.EvidenceAt(EvidenceKind.Parameter, start, end, string.Create(CultureInfo.InvariantCulture, $"size {first:G6} m × {unit.ToBase(length):G6} m"));
        sheet.Sizes.Add(new SizeFact(first, unit.ToBase(length), evidence));
        return true;
    }

    private static Unit? UnitAt(ReadOnlySpan<char> plain, int at, out int end)
    {
        for (var length = Unit.LongestAt(plain[at..]); length > 0; length--)
        {
            var symbol = plain.Slice(at, length);
            var unit = Unit.Find(symbol);
            var next = at + length;
            if (unit is not null && !(char.IsAsciiLetter(symbol[^1]) && next < plain.Length && char.IsAsciiLetterOrDigit(plain[next])))
            {
                end = next;
                return unit;
            }
        }

        // A bare C behind a number is a temperature in the company of a furnace or kiln: 1450C.
        if (at < plain.Length && plain[at] is 'C' or '°' && (at + 1 >= plain.Length || !char.IsAsciiLetter(plain[at + 1])))
        {
            end = at + 1;
            return Unit.Find("°c");
        }

        end = at;
        return null;
    }

    // "±3 °C" is a difference of temperatures; a tolerance of anything else says nothing that a rule asks for.
    private static int AddTolerance(FactSheet sheet, ReadOnlySpan<char> plain, int start, int end, double value)
    {
        if (end > start && UnitAt(plain, SkipBlanks(plain, end), out var unitEnd) is { Kind: QuantityKind.Temperature })
        {
            var says = string.Create(CultureInfo.InvariantCulture, $"{QuantityKind.TemperatureDifference}: ±{value:G6} K");
            sheet.Quantities.Add(new QuantityFact(QuantityKind.TemperatureDifference, value, value, start, unitEnd, sheet.EvidenceAt(EvidenceKind.Parameter, start, unitEnd, says)));
            return unitEnd;
        }

        return end;
    }

    // "within ±3 °C" states no temperature.
    private static bool IsTolerance(ReadOnlySpan<char> plain, int start)
    {
        var before = plain[..start].TrimEnd(' ');
        return before.Length > 0 && before[^1] == '±';
    }

    // ×10-3, x10^-3, *10^4 and E-3 behind a number; 1 when none stands there.
    private static double PowerOfTen(ReadOnlySpan<char> plain, ref int i)
    {
        var at = SkipBlanks(plain, i);
        if (at < plain.Length && plain[at] is '×' or 'x' or 'X' or '*' or '·')
        {
            at = SkipBlanks(plain, at + 1);
            if (!plain[at..].StartsWith("10", StringComparison.Ordinal))
            {
                return 1;
            }

            at += 2;
        }
        else if (i < plain.Length && plain[i] is 'E' or 'e')
        {
            at = i + 1;
        }
        else
        {
            return 1;
        }

        at += at < plain.Length && plain[at] == '^' ? 1 : 0;
        var negative = at < plain.Length && plain[at] == '-';
        at += negative || (at < plain.Length && plain[at] == '+') ? 1 : 0;
        if (at >= plain.Length || !char.IsAsciiDigit(plain[at]) || (at + 1 < plain.Length && char.IsAsciiDigit(plain[at + 1])))
        {
            return 1;
        }

        i = at + 1;
        return Math.Pow(10, negative ? -(plain[at] - '0') : plain[at] - '0');
    }

    private static bool TryNumber(ReadOnlySpan<char> plain, ref int i, out double value)
    {
        var start = i;
        while (i < plain.Length && (char.IsAsciiDigit(plain[i]) || (plain[i] is '.' or ',' && i > start && i + 1 < plain.Length && char.IsAsciiDigit(plain[i + 1]))))
        {
            i++;
        }

        var isNumber = TryParse(plain[start..i], out value);
        if (isNumber && TryPowerOfTen(plain, ref i, out var power))
        {
            value *= power;
        }

        return isNumber;
    }

    // A comma is a decimal mark, but before just three digits it parts thousands.
    private static bool TryParse(ReadOnlySpan<char> digits, out double value)
    {
        if (digits.Contains(','))
        {
            var comma = digits.IndexOf(',');
            var isGrouped = comma > 0 && digits.Length - comma == 4 && !digits.Contains('.');
            digits = digits.ToString().Replace(",", isGrouped ? string.Empty : ".", StringComparison.Ordinal);
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // 1e-3, 1×10-3 and 6.7x10^-3 behind the digits. "10 x 10 mm" is a size: an exponent has its sign or a caret.
    private static bool TryPowerOfTen(ReadOnlySpan<char> plain, ref int i, out double power)
    {
        power = 1;
        var at = i;
        if (at < plain.Length && plain[at] is 'e' or 'E')
        {
            at++;
        }
        else
        {
            at = SkipBlanks(plain, at);
            if (at >= plain.Length || plain[at] is not ('×' or 'x' or 'X' or '*') || !plain[SkipBlanks(plain, at + 1)..].StartsWith("10"))
            {
                return false;
            }

            at = SkipBlanks(plain, at + 1) + 2;
            at += at < plain.Length && plain[at] == '^' ? 1 : 0;
        }

        var isNegative = at < plain.Length && plain[at] is '-' or '−' or '–';
        if (!isNegative && !(at > 0 && plain[at - 1] == '^'))
        {
            return false;
        }

        at += isNegative ? 1 : 0;
        var digits = at;
        while (at < plain.Length && at - digits < 2 && char.IsAsciiDigit(plain[at]))
        {
            at++;
        }

        if (at == digits || (at < plain.Length && char.IsAsciiDigit(plain[at])))
        {
            return false;
        }

        power = Math.Pow(10, (isNegative ? -1 : 1) * int.Parse(plain[digits..at], CultureInfo.InvariantCulture));
        i = at;
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> plain, int at)
    {
        while (at < plain.Length && plain[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
