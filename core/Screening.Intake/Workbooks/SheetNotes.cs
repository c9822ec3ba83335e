using System.Globalization;
using Screening.Core;

namespace Screening.Intake.Workbooks;

/// <summary>Counts what a reader of the sheet should know, so that it is said once and not by the cell.</summary>
internal sealed class SheetNotes(IntakeLimits limits)
{
    private int formulas;
    private int errors;
    private int longRows;
    private int cutCells;
    private int hiddenRows;
    private int firstFormula;
    private int firstError;
    private int firstLongRow;
    private int firstCutCell;

    /// <summary>The limits that apply.</summary>
    public IntakeLimits Limits => limits;

    /// <summary>Counts a formula whose value was not saved.</summary>
    public void AddFormula(int row) => Count(ref formulas, ref firstFormula, row);

    /// <summary>Counts a cell that shows an error such as #REF!.</summary>
    public void AddError(int row) => Count(ref errors, ref firstError, row);

    /// <summary>Counts a row with more cells than <see cref="IntakeLimits.MaxCells"/>.</summary>
    public void AddLongRow(int row) => Count(ref longRows, ref firstLongRow, row);

    /// <summary>Counts a cell longer than <see cref="IntakeLimits.MaxCellLength"/>.</summary>
    public void AddCutCell(int row) => Count(ref cutCells, ref firstCutCell, row);

    /// <summary>Counts a row that is not shown.</summary>
    public void AddHiddenRow() => hiddenRows++;

    /// <summary>Says what was counted.</summary>
    public void Report(string sheet, DocumentReport report)
    {
        Say(hiddenRows, "hiddenRows", IssueSeverity.Info, sheet, report, $"{hiddenRows} rows of the sheet are hidden; they were read too.", null);
        Say(formulas, "formulaWithoutValue", IssueSeverity.Warning, Place(sheet, firstFormula), report, $"{formulas} cells hold formulas whose values were not saved; they were read as empty.", "Open the workbook in a spreadsheet program, save it again, and upload that file.");
        Say(errors, "errorValue", IssueSeverity.Warning, Place(sheet, firstError), report, $"{errors} cells show an error instead of a value.", "Correct the formulas and save the workbook again.");
        Say(longRows, "cellLimit", IssueSeverity.Warning, Place(sheet, firstLongRow), report, $"{longRows} rows have more than {limits.MaxCells} cells (MaxCells); those beyond were not read.", "Split the table, or raise the limit.");
        Say(cutCells, "cellLengthLimit", IssueSeverity.Warning, Place(sheet, firstCutCell), report, $"{cutCells} cells are longer than {limits.MaxCellLength} characters (MaxCellLength) and were cut there.", "Split the text over several rows.");
    }

    private static void Count(ref int count, ref int first, int row)
    {
        if (count++ == 0)
            first = row;
    }

    private static string Place(string sheet, int row) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!A{row}");

    private static void Say(int count, string code, IssueSeverity severity, string where, DocumentReport report, string message, string? whatToDo)
    {
        if (count > 0)
            report.Add(new Issue(code, severity, where, message, whatToDo));
    }
}
