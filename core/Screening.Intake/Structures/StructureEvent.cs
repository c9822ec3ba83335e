namespace Screening.Intake.Structures;

/// <summary>What a step through an XML or JSON document shows.</summary>
internal enum StructureStep
{
    /// <summary>An element, object or item of an array begins.</summary>
    Open,

    /// <summary>Text of the innermost open one.</summary>
    Text,

    /// <summary>An attribute of the innermost open one.</summary>
    Attribute,

    /// <summary>The innermost open one ends.</summary>
    Close,
}

/// <summary>One step through a document.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Name">Name of the element, member or attribute; empty otherwise.</param>
/// <param name="Text">Text or value of the attribute; empty otherwise.</param>
/// <param name="IsItem">True for an item of a JSON array, which repeats even where it stands alone.</param>
internal readonly record struct StructureEvent(StructureStep Step, string Name = "", string Text = "", bool IsItem = false);
