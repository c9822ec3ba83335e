using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;

namespace Screening.Pipeline.Screenings;

/// <summary>What is being screened, for when.</summary>
/// <param name="Id">The screening's id.</param>
/// <param name="Input">The input.</param>
/// <param name="AsOf">The date to answer for.</param>
/// <param name="Edition">The edition to answer by: the same for every chunk.</param>
/// <param name="Chunks">The chunks that share what the document may cost; 1 where one run screens them all.</param>
public sealed record ScreeningRun(string Id, InputRef Input, DateOnly AsOf, EditionInUse Edition, int Chunks = 1)
{
    /// <summary>What a language model was asked about the document as a whole: pages that are pictures, the text of a document without lines.</summary>
    public WitnessReport Document { get; } = new();

    /// <summary>The calls to a language model that this run has made.</summary>
    public LlmCalls LlmCalls { get; } = new();
}
