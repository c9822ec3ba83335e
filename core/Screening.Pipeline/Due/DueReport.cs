namespace Screening.Pipeline.Due;

/// <summary>What the law's own dates bring.</summary>
/// <param name="Edition">Name and short hash of the edition.</param>
/// <param name="AsOf">The first day.</param>
/// <param name="Days">Days behind it.</param>
/// <param name="Dates">By date.</param>
public sealed record DueReport(string Edition, DateOnly AsOf, int Days, IReadOnlyList<DueDate> Dates);
