namespace Screening.Pipeline.Llm;

/// <summary>The port to a language model: one call, one answer in the form of a JSON schema.</summary>
public interface ILanguageModel
{
    /// <summary>Names endpoint kind and deployment as findings and the cache carry it, for example <c>azure/gpt-4o</c>.</summary>
    string Name { get; }

    /// <summary>Asks once: no repeats, no waiting beyond the token.</summary>
    /// <exception cref="LlmFailureException">There is no answer; it says why.</exception>
    Task<LlmReply> AskAsync(LlmRequest request, CancellationToken cancellationToken);
}
