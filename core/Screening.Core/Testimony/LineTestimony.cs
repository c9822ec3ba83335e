namespace Screening.Core.Testimony;

/// <summary>What a witness says of one goods line.</summary>
public sealed record LineTestimony
{
    /// <summary>Who says it, as findings name it, for example <c>gpt-4o, prompt match-1</c>.</summary>
    public required string Witness { get; init; }

    /// <summary>The facts it reads.</summary>
    public IReadOnlyList<QuotedFact> Facts { get; init; } = [];

    /// <summary>Its word against a listing; null for none.</summary>
    public Objection? Objection { get; init; }
}
