using Screening.Core;
using Screening.Intake.Ocr;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Llm;

/// <summary>
/// A reader of pictures for one document, with a language model beside it that is shown the pages: what the reader in process gives stays, and what the model reads goes with it as a
/// witness's word. Where the model is not heard, the reader's pages are given as they are and the report says why.
/// </summary>
/// <param name="reader">The reader in process; it also paints over what is not to be sent.</param>
/// <param name="desk">Where questions are put, before a deployment that reads pictures.</param>
/// <param name="options">Which pages, calls a document, tokens an answer.</param>
/// <param name="run">The screening: the calls that it has cost, and the report.</param>
internal sealed class PageWitness(IScanReader reader, LlmDesk desk, LlmOptions options, ScreeningRun run) : IScanReader
{
    private readonly string witness = $"{desk.Model}, prompt {LlmPrompt.Page.Id}";

    /// <inheritdoc/>
    public string Name => reader.Name;

    /// <inheritdoc/>
    public ScanSpelling SpellingOf(IEnumerable<string> characters) => reader.SpellingOf(characters);

    /// <inheritdoc/>
    public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken)
    {
        foreach (var page in reader.Read(source with { Cover = SentPicture.CoverOf }, cancellationToken))
        {
            var testimony = IsShown(page) ? Ask(page, cancellationToken) : null;
            yield return page with { Picture = default, Testimony = testimony };
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ScanCut> Cut(ScanSource source, IReadOnlyList<ScanCutPlace> places, CancellationToken cancellationToken) => reader.Cut(source, places, cancellationToken);

    // A page that could not be made straight has no picture on which anything could be covered.
    private bool IsShown(ScanPage page) =>
        !page.Picture.IsEmpty && (options.Mode == LlmMode.Always || page.Words.Count == 0 || page.Issues.Any(issue => issue.Severity >= IssueSeverity.Warning));

    // The port is synchronous as all readers are: the thread waits here as it does for a page's pixels.
    private PageTestimony? Ask(ScanPage page, CancellationToken cancellationToken)
    {
        var input = JsonContract.ToText(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("page"u8, page.Number);
            writer.WriteEndObject();
        });
        var request = new LlmRequest(LlmPrompt.Page, input, options.MaxAnswerTokens) { Picture = page.Picture };
        var outcome = desk.AskAsync(request, "", run.LlmCalls, options.MaxCallsADocument, PageAnswer.Read, cancellationToken).GetAwaiter().GetResult();
        run.Document.Count(witness, 1, outcome);
        return outcome.Answer is { } answer ? new PageTestimony(witness, answer.Rows) : null;
    }
}
