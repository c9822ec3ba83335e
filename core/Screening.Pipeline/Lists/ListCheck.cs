using Screening.Core;

namespace Screening.Pipeline.Lists;

/// <summary>The result of one list check.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Edition">Name and short hash of the edition.</param>
/// <param name="AgeDays">Days since the edition's makers last looked for legal events.</param>
/// <param name="Issues">What a person should look at: an old edition, a suspension that ends, an uncertain status.</param>
public sealed record ListCheck(DateTimeOffset At, string Edition, int AgeDays, IReadOnlyList<Issue> Issues);
