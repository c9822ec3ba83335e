namespace Screening.Intake.Technical;

/// <summary>One component of a mixture.</summary>
/// <param name="Name">Its name as written; empty where only its number is given.</param>
/// <param name="Cas">CAS number; null for none.</param>
/// <param name="Content">Its content as written with its unit; null where none is stated.</param>
internal sealed record Component(string Name, string? Cas, string? Content);
