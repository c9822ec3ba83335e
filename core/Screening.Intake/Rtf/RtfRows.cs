using System.Collections.Frozen;
using System.Globalization;
using Screening.Intake.Layout;

namespace Screening.Intake.Rtf;

/// <summary>Makes rows of RTF: a row of a table, a paragraph.</summary>
internal sealed class RtfRows(IntakeLimits limits)
{
    /// <summary>Groups nested deeper are not read.</summary>
    public const int MaxDepth = 1_000;

    // Destinations that hold no text of the document.
    private static readonly FrozenSet<string> Unread = new[]
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "themedata", "colorschememapping", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "latentstyles", "fldinst", "nonshppict", "filetbl", "revtbl", "pgdsctbl", "mmathPr", "bkmkstart", "bkmkend", "listtext", "pntext",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<DocumentRow> rows = [];
    private readonly Stack<State> outer = new();
    private readonly Dictionary<int, int> fonts = [];
    private readonly RtfText text = new(limits.MaxCellLength);
    private readonly List<string> cells = [];
    private State state = new(IsSkipped: false, Font: null, IsFonts: false, Fallback: 1);
    private int page = 1252;
    private int pending;
    private int paragraphs;
    private int tables;
    private int tableRows;
    private int tooDeep;
    private bool isStarred;
    private bool isInTable;

    /// <summary>The rows in reading order.</summary>
    public IReadOnlyList<DocumentRow> Rows => rows;

    /// <summary>Groups were nested too deep.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The text ended within a group.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Adds a document.</summary>
    public void Add(RtfTokens tokens, CancellationToken cancellationToken)
    {
        while (tokens.Next() is { } token)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(token);
        }

        IsOpen = outer.Count > 0;
        EndRow();
        EndParagraph();
    }

    private void Take(in RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfKind.Open:
                Open();
                break;
            case RtfKind.Close:
                Close();
                break;
            case RtfKind.Byte when pending > 0:
                pending--;
                break;
            case RtfKind.Byte when !state.IsSkipped && tooDeep == 0:
                text.Add((byte)token.Number!.Value, state.Font is { } font && fonts.TryGetValue(font, out var own) ? own : page);
                break;
            case RtfKind.Control:
                Control(token.Word, token.Number);
                break;
        }
    }

    private void Open()
    {
        pending = 0;
        if (outer.Count < MaxDepth)
        {
            outer.Push(state);
        }
        else
        {
            tooDeep++;
            IsCut = true;
        }
    }

    private void Close()
    {
        pending = 0;
        isStarred = false;
        if (tooDeep > 0)
        {
            tooDeep--;
        }
        else if (outer.TryPop(out var before))
        {
            state = before;
        }
    }

    private void Control(string word, int? number)
    {
        if (word == "*")
        {
            isStarred = true;
            return;
        }

        var isUnknown = isStarred;
        isStarred = false;
        if (word == "fonttbl")
        {
            state = state with { IsSkipped = true, IsFonts = true };
        }
        else if (Unread.Contains(word) || (isUnknown && word is not ("shppict" or "shpinst" or "footnote" or "annotation")))
        {
            state = state with { IsSkipped = true };
        }
        else if (word is "f" or "fcharset" or "ansicpg" or "uc" or "v" or "deleted" or "htmlrtf")
        {
            Property(word, number);
        }
        else if (!state.IsSkipped && tooDeep == 0)
        {
            Write(word, number);
        }
    }

    private void Property(string word, int? number)
    {
        switch (word)
        {
            case "f":
                state = state with { Font = number };
                break;
            case "fcharset" when state is { IsFonts: true, Font: { } font } && RtfText.PageOf(number ?? 0) is { } set:
                fonts[font] = set;
                break;
            case "ansicpg" when number is > 0:
                page = number.Value;
                break;
            case "uc":
                state = state with { Fallback = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "deleted" or "htmlrtf" when !state.IsFonts:
                state = state with { IsSkipped = number != 0 };
                break;
        }
    }

    private void Write(string word, int? number)
    {
        switch (word)
        {
            case "u" when number is not null:
                text.Add((char)(ushort)number.Value);
                pending = state.Fallback;
                break;
            case "par" or "sect" or "page" or "line" when isInTable:
            case "tab" or "~" or "emspace" or "enspace" or "nestcell" or "nestrow":
                text.Add(' ');
                break;
            case "par" or "sect" or "page" or "line":
                EndParagraph();
                break;
            case "trowd":
                isInTable = true;
                break;
            case "intbl":
                isInTable = true;
                break;
            case "pard" when cells.Count == 0:
                isInTable = false;
                break;
            case "cell":
                isInTable = true;
                cells.Add(text.Take());
                break;
            case "row":
                EndRow();
                break;
            case "\\" or "{" or "}":
                text.Add(word[0]);
                break;
            case "_":
                text.Add('-');
                break;
            case "emdash" or "endash":
                text.Add('–');
                break;
            case "bullet":
                text.Add('•');
                break;
            case "lquote" or "rquote":
                text.Add('\'');
                break;
            case "ldblquote" or "rdblquote":
                text.Add('"');
                break;
        }
    }

    private void EndRow()
    {
        if (cells.Count == 0)
        {
            return;
        }

        tables += tableRows == 0 ? 1 : 0;
        tableRows++;
        rows.Add(new DocumentRow([.. cells.Take(limits.MaxCells)], string.Create(CultureInfo.InvariantCulture, $"table {tables}, row {tableRows}")) { Table = tables, IsSpanned = cells.Count == 1 });
        cells.Clear();
        isInTable = false;
    }

    private void EndParagraph()
    {
        var words = text.Take();
        paragraphs++;
        if (words.Length > 0)
        {
            tableRows = 0;
            rows.Add(new DocumentRow([words], string.Create(CultureInfo.InvariantCulture, $"paragraph {paragraphs}")));
        }
    }

    /// <summary>What holds until the end of a group.</summary>
    private readonly record struct State(bool IsSkipped, int? Font, bool IsFonts, int Fallback);
}
