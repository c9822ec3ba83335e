namespace Screening.Intake.Workbooks;

/// <summary>References to cells as spreadsheets write them: <c>AB12</c>.</summary>
internal static class CellReference
{
    private const int MostColumns = 1 << 20;

    /// <summary>Reads a reference, with or without the dollar signs of an absolute one.</summary>
    /// <param name="text">For example <c>$AB$12</c>.</param>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1; 0 where none is written.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c) && row == 0 && column < MostColumns)
                column = (column * 26) + (c | 0x20) - 'a' + 1;
            else if (char.IsAsciiDigit(c) && row < 100_000_000)
                row = (row * 10) + c - '0';
            else if (c != '$')
                return false;
        }

        column--;
        return column >= 0;
    }
}
