using Screening.Intake.Ocr;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Llm;

/// <summary>Puts a language model that reads pictures beside the reader of pictures, for one document at a time.</summary>
/// <param name="desk">Where questions are put, before a deployment that reads pictures.</param>
/// <param name="options">Which pages, calls a document.</param>
public sealed class PageWitnesses(LlmDesk desk, LlmOptions options) : IDisposable
{
    /// <summary>The reader for the pages of one screening.</summary>
    /// <param name="reader">The reader in process.</param>
    /// <param name="run">The screening.</param>
    public IScanReader Beside(IScanReader reader, ScreeningRun run) => new PageWitness(reader, desk, options, run);

    /// <inheritdoc/>
    public void Dispose() => desk.Dispose();
}
