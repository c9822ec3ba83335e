namespace Screening.Intake.Annotation;

/// <summary>How much a note asks to be looked at; a larger value weighs more.</summary>
public enum NoteTone
{
    /// <summary>No colour.</summary>
    Plain,

    /// <summary>Amber: somebody must answer a question.</summary>
    Attention,

    /// <summary>Red: the goods are listed.</summary>
    Alert,
}
