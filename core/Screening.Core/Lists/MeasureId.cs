using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Screening.Core.Lists;

/// <summary>The year and number of one announcement, for example <c>2025-18</c>. Ordered by year, then number.</summary>
public readonly record struct MeasureId : IComparable<MeasureId>
{
    private MeasureId(int year, int number) => (Year, Number) = (year, number);

    /// <summary>The year of issue, 1990 to 2999.</summary>
    public int Year { get; }

    /// <summary>The announcement's number in that year, 1 to 9999.</summary>
    public int Number { get; }

    /// <summary>Makes an id from text such as <c>2025-18</c>.</summary>
    /// <exception cref="FormatException">The text is no measure id.</exception>
    public static MeasureId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no measure; one looks like 2025-18.");

    /// <summary>Makes an id from text, or says that it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MeasureId id)
    {
        id = default;
        if (text is null || text.Length is < 6 or > 9 || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1990 or > 2999 || number == 0)
        {
            return false;
        }

        id = new MeasureId(year, number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(MeasureId other) => Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number}");
}
