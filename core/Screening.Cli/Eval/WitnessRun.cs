using Screening.Core.Classification;
using Screening.Pipeline.Llm;

namespace Screening.Cli.Eval;

/// <summary>One hearing of all labelled lines.</summary>
/// <param name="Report">What was asked and what came of it.</param>
/// <param name="Results">The result of each line, in their order.</param>
internal sealed record WitnessRun(WitnessReport Report, IReadOnlyList<LineResult> Results);
