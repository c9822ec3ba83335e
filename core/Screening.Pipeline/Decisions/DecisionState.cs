namespace Screening.Pipeline.Decisions;

/// <summary>Whether a decision holds, worked out from the decisions behind it.</summary>
public enum DecisionState
{
    /// <summary>It holds.</summary>
    InEffect,

    /// <summary>A second person has not agreed yet.</summary>
    Pending,

    /// <summary>A later decision about the same entry took its place.</summary>
    Superseded,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
