using System.Globalization;
using System.Text;
using System.Xml;
using Screening.Core;
using Screening.Intake.Structures;
using Screening.Intake.Tables;

namespace Screening.Intake.Xml;

/// <summary>Steps through XML without holding it. No document types, no entities of its own, nothing fetched.</summary>
internal sealed class XmlWalk : IDisposable
{
    private readonly XmlReader reader;
    private readonly DocumentSource source;
    private readonly DocumentReport report;
    private readonly char[] buffer = new char[8 * 1024];
    private bool isTextCut;
    private bool hasComments;

    private XmlWalk(DocumentSource source, DocumentReport report)
    {
        this.source = source;
        this.report = report;
        source.Content.Position = 0;
        reader = XmlReader.Create(source.Content, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = false, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
            CheckCharacters = false, CloseInput = false,
        });
    }

    /// <summary>The steps up to the end or the break, which becomes an issue.</summary>
    public static IEnumerable<StructureEvent> Of(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var walk = new XmlWalk(source, report);
        var steps = new List<StructureEvent>();
        while (walk.Step(steps))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var step in steps)
            {
                yield return step;
            }

            steps.Clear();
        }
    }

    public void Dispose() => reader.Dispose();

    private bool Step(List<StructureEvent> steps)
    {
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.Depth >= source.Limits.MaxDepth)
            {
                StructureReading.TooDeep(report, Place(), source.Limits);
                return false;
            }

            Take(steps);
            return true;
        }
        catch (XmlException e)
        {
            if (e.Message.Contains("DTD", StringComparison.Ordinal))
            {
                report.Add(new Issue("documentType", IssueSeverity.Warning, Place(), "The document declares a document type (DTD), which is not read for safety.", "Remove the DOCTYPE declaration and upload it again."));
            }
            else
            {
                StructureReading.Broken(report, Place(), e.Message);
            }

            return false;
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            StructureReading.Broken(report, Place(), e.Message);
            return false;
        }
    }

    private void Take(List<StructureEvent> steps)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                steps.Add(new StructureEvent(StructureStep.Open, reader.LocalName));
                TakeAttributes(steps);
                if (isEmpty)
                {
                    steps.Add(new StructureEvent(StructureStep.Close));
                }

                break;
            case XmlNodeType.EndElement:
                steps.Add(new StructureEvent(StructureStep.Close));
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                steps.Add(new StructureEvent(StructureStep.Text, Text: Text()));
                break;
            case XmlNodeType.Comment:
                TakeComment(reader.Value.Trim(), steps);
                break;
        }
    }

    // Some exports comment members out instead of leaving them empty. What there describes goods is read, and said so.
    private void TakeComment(string comment, List<StructureEvent> steps)
    {
        var end = comment.IndexOf('>', StringComparison.Ordinal);
        if (end is < 2 or > 80 || comment[0] != '<' || !char.IsLetter(comment[1]) || end == comment.Length - 1 || HeadingVocabulary.Find(comment[1..end]) is not (ColumnRole.Description, >= 55))
        {
            return;
        }

        var text = comment[(end + 1)..];
        var close = text.IndexOf("</", StringComparison.Ordinal);
        steps.Add(new StructureEvent(StructureStep.Open, comment[1..end]));
        steps.Add(new StructureEvent(StructureStep.Text, Text: close < 0 ? text : text[..close]));
        steps.Add(new StructureEvent(StructureStep.Close));
        if (!hasComments)
        {
            hasComments = true;
            report.Add(new Issue("commentedOut", IssueSeverity.Warning, Place(), "A description of goods stands in a comment of the XML; it was read too.", "Check whether the goods are part of the shipment."));
        }
    }

    private void TakeAttributes(List<StructureEvent> steps)
    {
        for (var i = 0; i < reader.AttributeCount && i < source.Limits.MaxCells; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.Prefix is not ("xmlns" or "xsi") && reader.LocalName != "xmlns")
            {
                var value = reader.Value;
                steps.Add(new StructureEvent(StructureStep.Attribute, reader.LocalName, value.Length > source.Limits.MaxCellLength ? value[..source.Limits.MaxCellLength] : value));
            }
        }
    }

    // Read in chunks, so that a text without end takes no more memory than the limit.
    private string Text()
    {
        var read = reader.ReadValueChunk(buffer, 0, buffer.Length);
        if (read < buffer.Length)
        {
            return new string(buffer, 0, read);
        }

        var text = new StringBuilder();
        for (; read > 0; read = reader.ReadValueChunk(buffer, 0, buffer.Length))
        {
            var room = source.Limits.MaxCellLength - text.Length;
            text.Append(buffer, 0, Math.Min(read, room));
            if (room < read)
            {
                NoteCut();
                break;
            }
        }

        return text.ToString();
    }

    private void NoteCut()
    {
        if (!isTextCut)
        {
            isTextCut = true;
            report.Add(new Issue("cellLengthLimit", IssueSeverity.Warning, Place(), $"A text longer than {source.Limits.MaxCellLength} characters was cut (MaxCellLength).", "Split the text."));
        }
    }

    private string Place() => reader is IXmlLineInfo info ? string.Create(CultureInfo.InvariantCulture, $"line {info.LineNumber}") : string.Empty;
}
