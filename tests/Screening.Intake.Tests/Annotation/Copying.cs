using System.Globalization;
using System.Text;
using Screening.Intake.Annotation;

namespace Screening.Intake.Tests.Annotation;

/// <summary>Makes annotated copies of documents, a note for each line that intake finds in them.</summary>
internal static class Copying
{
    public static readonly CopyCover Cover = new(["Verdict", "Why"], [new("Document", "a"), new("Formula?", "=1+1")]);

    /// <summary>The copy; null when the document can't be copied in its own form.</summary>
    public static async Task<byte[]?> OwnFormAsync(byte[] content, string fileName, Func<ItemLine, LineNote>? note = null, IntakeLimits? limits = null)
    {
        var (lines, report) = Reading.Of(content, fileName);
        using var original = new MemoryStream(content);
        using var target = new MemoryStream();
        var notes = Notes(lines.Select(note ?? NoteOf));
        return await new DocumentAnnotator(limits).TryWriteAsync(original, report.Reader!, Cover, notes, target, default) ? target.ToArray() : null;
    }

    public static async Task<byte[]> ReportAsync(IEnumerable<ItemLine> lines)
    {
        using var target = new MemoryStream();
        await new DocumentAnnotator().WriteReportAsync(Cover, Notes(lines.Select(NoteOf)), target, null, default);
        return target.ToArray();
    }

    public static string Text(byte[]? copy) => Encoding.UTF8.GetString(copy!)[1..];

    public static LineNote NoteOf(ItemLine line) => new()
    {
        Line = line.Number, Where = line.Where, Text = line.Text, Tone = (NoteTone)(line.Number % 3),
        Cells = [line.Number.ToString("'n'0", CultureInfo.InvariantCulture), "=1+1"],
    };

    private static async IAsyncEnumerable<LineNote> Notes(IEnumerable<LineNote> notes)
    {
        foreach (var note in notes)
        {
            await Task.Yield();
            yield return note;
        }
    }
}
