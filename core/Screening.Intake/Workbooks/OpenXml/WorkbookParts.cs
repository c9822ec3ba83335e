namespace Screening.Intake.Workbooks.OpenXml;

/// <summary>What the cells of all sheets of a package refer to.</summary>
internal sealed record WorkbookParts
{
    /// <summary>The shared texts by their number.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>How numbers are shown, by the number of a cell's format.</summary>
    public required IReadOnlyList<NumberKind> Formats { get; init; }

    /// <summary>True when serial numbers of days count from 1904.</summary>
    public required bool Is1904 { get; init; }

    /// <summary>The numbers of shared texts that were cut at <see cref="IntakeLimits.MaxCellLength"/>.</summary>
    public IReadOnlySet<int> CutTexts { get; init; } = new HashSet<int>();

    /// <summary>The shared text of a number; empty where there is none. One that was cut is noted.</summary>
    public string Text(int number, int row, SheetNotes notes)
    {
        if (CutTexts.Contains(number))
            notes.AddCutCell(row);
        return (uint)number < (uint)Texts.Count ? Texts[number] : string.Empty;
    }

    /// <summary>The number as it is shown.</summary>
    public string Number(double number, int format) => NumberFormat.Text(number, Kind(format), Is1904);

    /// <summary>How the numbers of a format are shown.</summary>
    public NumberKind Kind(int format) => (uint)format < (uint)Formats.Count ? Formats[format] : NumberKind.Plain;
}
