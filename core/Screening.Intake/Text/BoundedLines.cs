using System.Text;

namespace Screening.Intake.Text;

/// <summary>Reads text by lines; one longer than a limit comes in pieces, so that a file without line breaks is never held whole.</summary>
internal sealed class BoundedLines(StreamReader reader, int most)
{
    private readonly char[] buffer = new char[8 * 1024];
    private readonly StringBuilder line = new();
    private int at;
    private int filled;
    private bool isBehindReturn;

    /// <summary>True when the line last read goes on with the next.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its break; null at the end.</summary>
    public string? Read()
    {
        line.Clear();
        IsCut = false;
        while (Fill())
        {
            var rest = buffer.AsSpan(at, filled - at);
            if (isBehindReturn && rest[0] == '\n')
            {
                isBehindReturn = false;
                at++;
                continue;
            }

            isBehindReturn = false;
            var end = rest.IndexOfAny('\r', '\n');
            var piece = end < 0 ? rest : rest[..end];
            var room = most - line.Length;
            if (piece.Length > room)
            {
                line.Append(piece[..room]);
                at += room;
                IsCut = true;
                return line.ToString();
            }

            line.Append(piece);
            at += piece.Length;
            if (end >= 0)
            {
                isBehindReturn = buffer[at++] == '\r';
                return line.ToString();
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private bool Fill()
    {
        if (at < filled)
        {
            return true;
        }

        (at, filled) = (0, reader.Read(buffer, 0, buffer.Length));
        return filled > 0;
    }
}
