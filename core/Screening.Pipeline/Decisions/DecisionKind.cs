namespace Screening.Pipeline.Decisions;

/// <summary>What a person decided about a line.</summary>
public enum DecisionKind
{
    /// <summary>The finding is right as it stands.</summary>
    Confirm,

    /// <summary>The finding is wrong: the line is listed, or it is not.</summary>
    Override,

    /// <summary>The supplier is asked for what is missing.</summary>
    Ask,

    /// <summary>A second person agrees with a confirmation or an override.</summary>
    Second,

    /// <summary>An earlier decision no longer holds.</summary>
    Withdraw,
}
