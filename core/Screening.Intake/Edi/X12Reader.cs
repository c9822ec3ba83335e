namespace Screening.Intake.Edi;

/// <summary>ANSI X12 interchanges, whose ISA segment names its own separators.</summary>
internal sealed class X12Reader : IDocumentReader
{
    private const int ElementsOfIsa = 16;

    /// <inheritdoc/>
    public string Name => "x12";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => SyntaxOf(head.Bytes) is null ? 0 : 95;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Kind = DocumentKind.GoodsList;
        var encoding = EdiMessage.EncodingOf(source);
        report.Encoding = encoding.WebName;
        var head = new byte[(int)Math.Min(1024, source.Content.Length)];
        source.Content.Position = 0;
        source.Content.ReadExactly(head);
        source.Content.Position = 0;
        var syntax = SyntaxOf(head) ?? new EdiSyntax((byte)'*', (byte)':', 0, (byte)'~');
        return new X12Message(syntax, encoding, report).Read(source, cancellationToken);
    }

    /// <summary>The bytes behind a byte order mark and white space.</summary>
    public static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);

    // ISA has fixed widths, but senders get them wrong: its sixteenth separator is counted instead.
    private static EdiSyntax? SyntaxOf(ReadOnlySpan<byte> bytes)
    {
        var start = Start(bytes);
        if (start.Length < 40 || !start.StartsWith("ISA"u8) || char.IsAsciiLetterOrDigit((char)start[3]))
        {
            return null;
        }

        var element = start[3];
        var at = 3;
        for (var i = 1; i < ElementsOfIsa; i++)
        {
            var next = start[(at + 1)..].IndexOf(element);
            if (next is < 0 or > 40)
            {
                return null;
            }

            at += next + 1;
        }

        return at + 2 < start.Length ? new EdiSyntax(element, start[at + 1], 0, start[at + 2]) : null;
    }
}
