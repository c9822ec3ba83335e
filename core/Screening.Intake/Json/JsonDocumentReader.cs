using Screening.Intake.Structures;
using Screening.Intake.Text;

namespace Screening.Intake.Json;

/// <summary>JSON: one value, an array, or a value a line; the records are found by what repeats.</summary>
internal sealed class JsonDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes) && head.Bytes[0] is not (0xFF or 0xFE))
        {
            return 0;
        }

        var text = TextDecoder.Detect(head.Bytes, isWhole: false).GetString(head.Bytes[..Math.Min(512, head.Bytes.Length)]).AsSpan().TrimStart('\uFEFF').TrimStart();
        if (text.Length < 2 || text[0] is not ('{' or '['))
        {
            return 0;
        }

        var next = text[1..].TrimStart();
        var fits = text[0] == '{' ? next.Length > 0 && next[0] is '"' or '}' : next.Length > 0 && (next[0] is '{' or '[' or '"' or ']' or '-' || char.IsAsciiDigit(next[0]));
        return !fits ? 0 : text[0] == '{' || next[0] is '{' or '[' ? 85 : 30;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(source.Content);
        report.Encoding = encoding.WebName;
        return StructureReading.Read(into => JsonWalk.Of(source, encoding, into, cancellationToken), source, report, isJson: true);
    }
}
