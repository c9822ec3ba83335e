using Screening.Intake.Compositions;

namespace Screening.Intake.Tables;

/// <summary>The cells of a row that an item has and a line of description does not.</summary>
/// <param name="Strong">Line numbers, tariff codes, CAS numbers and contents of elements: what no two rows of one item have.</param>
/// <param name="Weak">Quantities and values; weights and packages where a table has nothing better.</param>
/// <param name="HasText">A cell of the description is filled.</param>
/// <param name="IsTextAlone">Words in the columns of the description, or without a known heading, and nothing else.</param>
internal readonly record struct RowAnchors(int Strong, int Weak, bool HasText, bool IsTextAlone)
{
    /// <summary>All of them.</summary>
    public int Count => Strong + Weak;

    /// <summary>Counts them.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="cells">The row.</param>
    public static RowAnchors Of(ColumnMap columns, string[] cells)
    {
        var (strong, weak, hasText, isTextAlone) = (0, 0, false, true);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
            {
                continue;
            }

            var role = i < columns.Roles.Count ? columns.Roles[i] : ColumnRole.None;
            var isText = role is ColumnRole.Description or ColumnRole.WeakDescription or ColumnRole.DescriptionPart;
            hasText |= isText;
            isTextAlone &= (isText && (role != ColumnRole.WeakDescription || columns.Descriptions.Contains(i))) || (role == ColumnRole.None && !CellText.IsNumeric(cells[i]));
            strong += IsStrong(columns, i, role, cells[i]) ? 1 : 0;
            weak += IsWeak(columns, role, cells[i]) ? 1 : 0;
        }

        return new RowAnchors(strong, weak, hasText, isTextAlone && hasText);
    }

    private static bool IsStrong(ColumnMap columns, int column, ColumnRole role, string cell) => role switch
    {
        ColumnRole.Element => IsCount(cell),
        ColumnRole.Sequence => IsNumber(cell),
        ColumnRole.WeakDescription => !columns.Descriptions.Contains(column) && IsNumber(cell),
        ColumnRole.TariffCode => CellText.IsTariffCode(cell),
        ColumnRole.Cas => CellText.IsCas(cell),
        _ => false,
    };

    // A weight alone may stand in a line of description too.
    private static bool IsWeak(ColumnMap columns, ColumnRole role, string cell) => role switch
    {
        ColumnRole.Quantity or ColumnRole.Value => IsCount(cell),
        ColumnRole.Other => !columns.HasAnchors && IsCount(cell),
        _ => false,
    };

    private static bool IsNumber(string cell) => cell.Length <= 8 && cell.Any(char.IsAsciiDigit);

    // "1.00 kg", "$ 42.00", "3 pallets", "bal.": begins or ends with a number.
    private static bool IsCount(string cell) =>
        CellText.IsNumeric(cell) || (cell.Length <= 20 && char.IsAsciiDigit(cell[0])) || CompositionText.IsBalance(cell) || CompositionText.IsNotDetected(cell);
}
