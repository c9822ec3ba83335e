using Screening.Intake.Annotation;

namespace Screening.Cli.Output;

/// <summary>Rows of CSV that spreadsheets open.</summary>
internal static class CsvText
{
    /// <summary>One line of cells with its line break.</summary>
    public static string Row(params ReadOnlySpan<string> cells)
    {
        var parts = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            parts[i] = CsvCell.Of(cells[i]);
        }

        return string.Join(',', parts) + "\r\n";
    }
}
