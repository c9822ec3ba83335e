using Screening.Core;

namespace Screening.Pipeline.Inputs;

/// <summary>What came of an upload: a screening, or why not.</summary>
/// <param name="Id">The screening's id; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was taken.</param>
public sealed record UploadResult(string? Id, Issue? Refusal);
