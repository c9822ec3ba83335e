using System.Globalization;
using Screening.Intake.Workbooks;

namespace Screening.Intake.Annotation;

/// <summary>Walks the notes in the order of their lines, one ahead.</summary>
internal sealed class NoteCursor : IAsyncDisposable
{
    private readonly IAsyncEnumerator<LineNote> notes;

    private NoteCursor(IAsyncEnumerator<LineNote> notes) => this.notes = notes;

    /// <summary>The note that is next; null behind the last.</summary>
    public LineNote? Next { get; private set; }

    /// <summary>The sheet of the next note; empty where its place names none.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>The 1-based row of the next note; 0 where its place names none.</summary>
    public int Row { get; private set; }

    public static async Task<NoteCursor> StartAsync(IAsyncEnumerable<LineNote> notes, CancellationToken cancellationToken)
    {
        var cursor = new NoteCursor(notes.GetAsyncEnumerator(cancellationToken));
        await cursor.AdvanceAsync();
        return cursor;
    }

    /// <summary>Takes the notes of one row as one: several lines may come from it.</summary>
    public async Task<LineNote> TakeRowAsync()
    {
        var (note, sheet, row) = (Next!, Sheet, Row);
        await AdvanceAsync();
        while (Next is not null && Row == row && Sheet == sheet)
        {
            note = Join(note, Next);
            await AdvanceAsync();
        }

        return note;
    }

    public async Task AdvanceAsync()
    {
        Next = await notes.MoveNextAsync() ? notes.Current : null;
        (Sheet, Row) = Next is null ? ("", 0) : PlaceOf(Next.Where);
    }

    public ValueTask DisposeAsync() => notes.DisposeAsync();

    private static LineNote Join(LineNote one, LineNote other) => (other.Tone > one.Tone ? other : one) with
    {
        Cells = [.. one.Cells.Zip(other.Cells, (a, b) => a == b || b.Length == 0 ? a : a.Length == 0 ? b : $"{a}\n{b}")],
    };

    // "Sheet1!A5", "row 7" and "row 7, column 2", as the readers of tables write them.
    private static (string Sheet, int Row) PlaceOf(string where)
    {
        var mark = where.LastIndexOf('!');
        if (mark >= 0)
        {
            return CellReference.TryParse(where.AsSpan(mark + 1), out _, out var number) ? (where[..mark], number) : (string.Empty, 0);
        }

        var digits = where.StartsWith("row ", StringComparison.Ordinal) ? where.AsSpan(4) : default;
        var end = digits.IndexOf(',');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (string.Empty, row) : (string.Empty, 0);
    }
}
