using Screening.Core.Lists;

namespace Screening.Core.Testimony;

/// <summary>One fact that a witness reads in a goods text, with the words that it rests on.</summary>
public sealed record QuotedFact
{
    /// <summary>The words of the goods text, letter for letter. A fact whose quote is not in the text counts for nothing.</summary>
    public required string Quote { get; init; }

    /// <summary>What the words mean, in the trade's plain English: an element, substance, alloy, form, machine or use. Read by the same rules as any goods text; more than 200 characters are no such phrase, and the fact counts for nothing.</summary>
    public required string Says { get; init; }

    /// <summary>Entries that the witness points to; those that the edition lacks are passed over. Empty for none.</summary>
    public IReadOnlyList<EntryCode> Entries { get; init; } = [];
}
