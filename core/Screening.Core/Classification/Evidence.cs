using System.Diagnostics.CodeAnalysis;

namespace Screening.Core.Classification;

/// <summary>Where a fact comes from.</summary>
public sealed record Evidence
{
    private readonly string source = string.Empty;
    private readonly int offset;
    private string? text;

    /// <summary>Evidence whose text is given beside it.</summary>
    public Evidence()
    {
    }

    /// <summary>Evidence at a place of a text, which is cut out of it when it is asked for: most of what is read stands in no finding.</summary>
    [SetsRequiredMembers]
    internal Evidence(EvidenceKind kind, string source, int start, int length, string says)
    {
        this.source = source;
        (Kind, Start, Length, Says, Text) = (kind, start, length, says, null!);
        offset = start;
    }

    /// <summary>What kind of reading it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The exact characters of the goods text, from <see cref="Start"/>; empty when the evidence stands in another field.</summary>
    public required string Text
    {
        get => text ??= source.Substring(offset, Length);
        init => text = value;
    }

    /// <summary>Index of the first UTF-16 unit in the goods text as it was given; 0 when the evidence stands in another field.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units; 0 when the evidence stands in another field.</summary>
    public required int Length { get; init; }

    /// <summary>What it shows, in one English phrase.</summary>
    public required string Says { get; init; }

    /// <summary>The declared field it stands in (<c>hs</c>, <c>cas</c>); null for the goods text.</summary>
    public string? Field { get; init; }

    /// <summary>That field's value; null for the goods text.</summary>
    public string? Value { get; init; }

    /// <summary>By what it shows and where: evidence of one place is the same however often it was read.</summary>
    public bool Equals(Evidence? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Start == other.Start && Length == other.Length && Kind == other.Kind
            && string.Equals(Says, other.Says, StringComparison.Ordinal) && string.Equals(Field, other.Field, StringComparison.Ordinal)
            && string.Equals(Value, other.Value, StringComparison.Ordinal)
            && ((text is null && other.text is null && ReferenceEquals(source, other.source) && offset == other.offset) || string.Equals(Text, other.Text, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Start, Length, Says, Field, Value);
}
