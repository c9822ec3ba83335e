namespace Screening.Core.Lists;

/// <summary>
/// What must hold of a line's facts for an entry or a neighbour to apply. A condition is data of the edition and is evaluated in
/// three-valued logic: true, false, or unknown with the facts that would settle it.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }
}
