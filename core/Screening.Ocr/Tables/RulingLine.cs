namespace Screening.Ocr.Tables;

/// <summary>A ruling line of a table.</summary>
/// <param name="From">Where it starts along its direction, pixels.</param>
/// <param name="To">Where it ends along its direction, pixels.</param>
/// <param name="At">Its first pixel across.</param>
/// <param name="Thickness">Its pixels across.</param>
internal readonly record struct RulingLine(int From, int To, int At, int Thickness)
{
    public double Middle => At + (Thickness / 2.0);

    public int Length => To - From;
}
