namespace Screening.Intake.Edi;

/// <summary>UN/EDIFACT interchanges (ISO 9735), with and without UNA.</summary>
internal sealed class EdifactReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "edifact";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        var start = X12Reader.Start(head.Bytes);
        return start.StartsWith("UNA"u8) && start.Length > 12 && start[9..].TrimStart(" \r\n"u8).StartsWith("UN"u8) || start.StartsWith("UNB+"u8) || start.StartsWith("UNH+"u8) ? 95 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Kind = DocumentKind.GoodsList;
        var encoding = EdiMessage.EncodingOf(source);
        report.Encoding = encoding.WebName;
        return new EdifactMessage(SyntaxOf(source.Content), encoding, report).Read(source, cancellationToken);
    }

    // UNA gives component, element, decimal mark, release (a blank for none), reserved and terminator in their places.
    private static EdiSyntax SyntaxOf(Stream content)
    {
        var head = new byte[256];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = X12Reader.Start(head.AsSpan(0, read));
        if (!start.StartsWith("UNA"u8) || start.Length < 9)
        {
            content.Position = read - start.Length;
            return EdiSyntax.Edifact;
        }

        content.Position = read - start.Length + 9;
        return new EdiSyntax(start[4], start[3], start[6] == ' ' ? (byte)0 : start[6], start[8]);
    }
}
