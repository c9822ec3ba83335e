using System.Globalization;
using System.Text;
using System.Xml;
using Screening.Core;
using Screening.Intake.Structures;

namespace Screening.Intake.Xml;

/// <summary>Steps through XML without holding it. No document types, no entities of its own, nothing fetched.</summary>
internal sealed class XmlWalk : IDisposable
{
    private readonly XmlReader reader;
    private readonly DocumentSource source;
    private readonly DocumentReport report;
    private readonly char[] buffer = new char[8 * 1024];
    private bool isTextCut;

    private XmlWalk(DocumentSource source, DocumentReport report)
    {
        this.source = source;
        this.report = report;
        source.Content.Position = 0;
        reader = XmlReader.Create(source.Content, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
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
