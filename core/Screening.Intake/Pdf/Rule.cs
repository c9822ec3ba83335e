namespace Screening.Intake.Pdf;

/// <summary>A line along one axis.</summary>
/// <param name="At">Its place on the other axis.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Rule(double At, double From, double To);
