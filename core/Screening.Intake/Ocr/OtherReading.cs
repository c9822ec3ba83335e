namespace Screening.Intake.Ocr;

/// <summary>Another way in which a part of a scanned line may have to be read.</summary>
/// <param name="AsRead">The word as it stands in the line.</param>
/// <param name="Alternative">The word as it may also be meant.</param>
/// <param name="Where">The place on the page: <c>page 1, box 120,340,410,372</c>.</param>
public sealed record OtherReading(string AsRead, string Alternative, string Where)
{
    /// <summary>Who reads so, where it is not the shape of the characters but a witness that was shown the page; null otherwise. It can raise a doubt and lower nothing.</summary>
    public string? Witness { get; init; }
}
