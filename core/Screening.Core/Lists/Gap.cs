namespace Screening.Core.Lists;

/// <summary>Something of an official text that was not seen, so that what rests on it is unsure.</summary>
/// <param name="Key">Short key, for example <c>18-codes</c>.</param>
/// <param name="Touches">What of an entry it makes unsure; at least one.</param>
/// <param name="Says">What was not seen, in one sentence.</param>
/// <param name="Sources">Keys into <see cref="Edition.Sources"/>: what was seen instead.</param>
public sealed record Gap(string Key, IReadOnlyList<EntryField> Touches, BilingualText Says, IReadOnlyList<string> Sources)
{
    /// <summary>True when an answer that names the entry rests on what was not seen; a tariff code alone or a note decides no answer.</summary>
    public bool TouchesAnswers => Touches.Any(t => t is EntryField.Text or EntryField.Code or EntryField.Rule);
}
