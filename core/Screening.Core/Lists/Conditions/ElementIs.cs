namespace Screening.Core.Lists;

/// <summary>
/// The line names a material of this element, not negated and in company that makes the word the element, in one of the forms.
/// False when it does not: what no one mentions is not asked for.
/// </summary>
/// <param name="Element">Chemical symbol, for example <c>Dy</c>.</param>
/// <param name="As">Form ids (metal, alloy, target, oxide, compound, magnet, crystal ...); empty: any form, an unstated one too.</param>
/// <param name="With">Symbols of further elements that the same material must hold, for named alloys; empty: no demand.</param>
public sealed record ElementIs(string Element, IReadOnlyList<string> As, IReadOnlyList<string> With) : Condition;
