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

    /// <summary>The single conditions that it is made of, from left to right; those that must not hold too, or not.</summary>
    public IEnumerable<Condition> Leaves(bool denied) => this switch
    {
        AllOf all => all.Parts.SelectMany(p => p.Leaves(denied)),
        AnyOf any => any.Parts.SelectMany(p => p.Leaves(denied)),
        Not not => denied ? not.Part.Leaves(denied) : [],
        _ => [this],
    };
}
