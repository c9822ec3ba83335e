using Screening.Core;
using Screening.Intake.Ocr;

namespace Screening.Azure.Tests.Llm;

/// <summary>The port to a reader of pictures, which reads one ruled table on every picture: what a test says that it reads. It paints what it is told to cover, as the real ones do.</summary>
/// <param name="rows">The table's rows with their cells.</param>
/// <param name="isUnsure">True: a word could not be made out.</param>
internal sealed class RuledPage(string[][] rows, bool isUnsure = true) : IScanReader
{
    /// <summary>A picture by its first bytes, for the intake to find its reader by.</summary>
    public static byte[] Picture { get; } = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[16]];

    public string Name => "ruled";

    /// <summary>The words that were covered on the last picture.</summary>
    public IReadOnlyList<string> Covered { get; private set; } = [];

    public ScanSpelling SpellingOf(IEnumerable<string> characters) => new([], []);

    public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken)
    {
        var words = rows.SelectMany((cells, row) => cells.Select((text, column) => new ScanWord
        {
            Text = text, Box = new PageBox(column * 400, row * 40, (column * 400) + 390, (row * 40) + 30), Confidence = 0.9, Cell = new ScanCell(0, row, column),
        })).ToList();
        var boxes = source.Cover?.Invoke(words) ?? [];
        Covered = [.. words.Where(word => boxes.Any(box => box.Left < word.Box.Right && box.Right > word.Box.Left && box.Top < word.Box.Bottom && box.Bottom > word.Box.Top)).Select(word => word.Text)];
        Issue[] issues = isUnsure ? [new Issue("unreadableArea", IssueSeverity.Warning, "page 1, box 0,0,9,9", "Text stands here that could not be read for sure.")] : [];
        yield return new ScanPage { Number = source.FirstPage, Width = 1_200, Height = 1_600, Words = words, Issues = issues, Picture = source.Cover is null ? default : Picture };
    }
}
