using Screening.Intake.Tables;

namespace Screening.Intake.Csv;

/// <summary>Gives the same string again for a short cell that comes again: units, currencies, countries, small numbers are many of a manifest's cells.</summary>
internal sealed class CellPool
{
    private const int Longest = 4;
    private const int Places = 1024;

    private readonly string[] texts = new string[Places];

    /// <summary>The text of a cell, trimmed, each run of white space one blank.</summary>
    public string Text(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
            return string.Empty;
        if (cell.Length > Longest)
            return CellText.Collapse(new string(cell));
        var hash = (uint)cell.Length;
        foreach (var c in cell)
            hash = (hash * 31) + c;
        ref var place = ref texts[(hash ^ (hash >> 10)) & (Places - 1)];
        if (place is not null && cell.SequenceEqual(place))
            return place;
        return CellText.IsCollapsed(cell) ? place = new string(cell) : CellText.Collapse(new string(cell));
    }
}
