namespace Screening.Intake;

/// <summary>Reads one format. Stateless; one instance serves all threads.</summary>
public interface IDocumentReader
{
    /// <summary>Short name, for example <c>csv</c>.</summary>
    string Name { get; }

    /// <summary>
    /// How surely the content is this format, 0 (not) to 100 (a signature that no other format has). Looks at the content first;
    /// the file name only breaks ties between text formats.
    /// </summary>
    int Recognise(in DocumentHead head);

    /// <summary>
    /// Gives the goods lines as they are read. Broken content becomes an issue of the report, never an exception; the lines before
    /// the break stand.
    /// </summary>
    IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken);
}
