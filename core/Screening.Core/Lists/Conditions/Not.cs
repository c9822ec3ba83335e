namespace Screening.Core.Lists;

/// <summary>True when the part is false, false when it is true, unknown when it is unknown.</summary>
public sealed record Not(Condition Part) : Condition;
