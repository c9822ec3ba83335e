namespace Screening.Core.Lists;

/// <summary>The edition that ships inside this assembly.</summary>
public static class ShippedEdition
{
    /// <summary>Loads and validates it; made once and shared.</summary>
    public static Edition Load() => throw new NotSupportedException("no data yet");
}
