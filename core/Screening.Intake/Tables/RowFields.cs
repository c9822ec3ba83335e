using System.Collections;

namespace Screening.Intake.Tables;

/// <summary>The filled cells of a row under their headings: a view, so that a line costs no copy of its cells.</summary>
internal sealed class RowFields(string[] headings, string[] cells) : IReadOnlyList<KeyValuePair<string, string>>
{
    private int count = -1;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            if (count < 0)
                count = cells.Count(cell => cell.Length > 0);
            return count;
        }
    }

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > 0 && index-- == 0)
                    return KeyValuePair.Create(Heading(i), cells[i]);
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
                yield return KeyValuePair.Create(Heading(i), cells[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Heading(int column) => column < headings.Length ? headings[column] : ColumnMap.Unnamed(column);
}
