namespace Screening.Pipeline.Lists;

/// <summary>Where an edition stands. Which one is active is said by the pointer alone.</summary>
public enum EditionState
{
    /// <summary>Kept because something was screened by it; never offered by a feed.</summary>
    Kept,

    /// <summary>Waits until a person approves it.</summary>
    Pending,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Was in use before, or a later one went live while it waited.</summary>
    Superseded,

    /// <summary>A person refused it.</summary>
    Refused,
}
