namespace Screening.Pipeline.Lists;

/// <summary>Where an edition of the store comes from.</summary>
public enum EditionOrigin
{
    /// <summary>A screening was made by it: the shipped edition, or one under an overlay.</summary>
    Screened,

    /// <summary>A feed published it, or a new version of this program brought it while another was active.</summary>
    Feed,
}
