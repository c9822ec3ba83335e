namespace Screening.Intake.Edi;

/// <summary>The service characters of an interchange.</summary>
/// <param name="Element">Between data elements.</param>
/// <param name="Component">Between components of one.</param>
/// <param name="Release">Takes the next character's meaning away; 0 for none.</param>
/// <param name="Terminator">Ends a segment.</param>
internal readonly record struct EdiSyntax(byte Element, byte Component, byte Release, byte Terminator)
{
    /// <summary>The characters of UN/EDIFACT (ISO 9735) where no UNA says others.</summary>
    public static EdiSyntax Edifact { get; } = new((byte)'+', (byte)':', (byte)'?', (byte)'\'');
}
