namespace Screening.Pipeline.Checks;

/// <summary>One item to check, as a script or an ERP sends it.</summary>
public sealed record CheckRequest
{
    /// <summary>The sender's own id, a JSON string or number, given back unchanged as raw JSON; null when none was sent.</summary>
    public string? IdJson { get; init; }

    /// <summary>The goods text; may be empty when a code or CAS number is given.</summary>
    public required string Text { get; init; }

    /// <summary>Declared tariff code.</summary>
    public string? Hs { get; init; }

    /// <summary>Declared CAS number.</summary>
    public string? Cas { get; init; }

    /// <summary>The date to answer for; null: the caller's default.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Members that the contract does not know, kept as raw JSON and given back after the known ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unknown { get; init; } = [];
}
