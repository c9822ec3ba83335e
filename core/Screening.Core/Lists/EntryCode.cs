using System.Diagnostics.CodeAnalysis;

namespace Screening.Core.Lists;

/// <summary>
/// The control code of one entry as the announcement prints it, for example <c>1C905.a.4</c>; rules that carry no control code
/// are named by their measure and clause, for example <c>2025-61.1.1</c>. Compared ordinally.
/// </summary>
public readonly record struct EntryCode : IComparable<EntryCode>
{
    private EntryCode(string value) => Value = value;

    /// <summary>The code's text; 1 to 40 characters of letters, digits, '.', '-', '[', ']', '?' and '/'.</summary>
    public string Value { get; }

    /// <summary>Makes a code from text.</summary>
    /// <exception cref="FormatException">The text is no entry code.</exception>
    public static EntryCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no entry code; one looks like 1C905.a.4.");

    /// <summary>Makes a code from text, or says that it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntryCode code)
    {
        code = default;
        if (string.IsNullOrEmpty(text) || text.Length > 40)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '[' or ']' or '?' or '/'))
            {
                return false;
            }
        }

        code = new EntryCode(text);
        return true;
    }

    /// <summary>True when this code is <paramref name="group"/> itself or a leaf below it: 1C905.a.4 is within 1C905 and 1C905.a.</summary>
    public bool IsWithin(EntryCode group) =>
        Value.StartsWith(group.Value, StringComparison.Ordinal)
        && (Value.Length == group.Value.Length || Value[group.Value.Length] == '.');

    /// <inheritdoc/>
    public int CompareTo(EntryCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
