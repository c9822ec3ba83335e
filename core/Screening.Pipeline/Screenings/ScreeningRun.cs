using Screening.Pipeline.Inputs;

namespace Screening.Pipeline.Screenings;

/// <summary>What is being screened, for when.</summary>
/// <param name="Id">The screening's id.</param>
/// <param name="Input">The input.</param>
/// <param name="AsOf">The date to answer for.</param>
public sealed record ScreeningRun(string Id, InputRef Input, DateOnly AsOf);
