using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Screening.Pipeline.Json;

/// <summary>
/// The camelCase names by which the public shapes, the tables and the query filters call the values of an enum. For enums of int
/// whose values count from 0 without gaps, as all of this solution do.
/// </summary>
public static class CamelCase
{
    /// <summary>The names of an enum in the order of its values.</summary>
    public static IReadOnlyList<string> Names<TEnum>()
        where TEnum : struct, Enum => Cache<TEnum>.Names;

    /// <summary>The name of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such value.</exception>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Cache<TEnum>.Names[Cache<TEnum>.IndexOf(value)];

    /// <summary>The value of a name, compared ordinally; false when no value has this name.</summary>
    public static bool TryParse<TEnum>(string? name, out TEnum value)
        where TEnum : struct, Enum
    {
        var index = Array.IndexOf(Cache<TEnum>.Names, name);
        value = index >= 0 ? Cache<TEnum>.Values[index] : default;
        return index >= 0;
    }

    /// <summary>The value of a name that this program has written.</summary>
    /// <exception cref="FormatException">No value has this name.</exception>
    public static TEnum Parse<TEnum>(string? name)
        where TEnum : struct, Enum =>
        TryParse<TEnum>(name, out var value)
            ? value
            : throw new FormatException($"'{name}' is none of {string.Join(", ", Cache<TEnum>.Names)}.");

    /// <summary>The name as encoded once for writers.</summary>
    internal static JsonEncodedText Text<TEnum>(TEnum value)
        where TEnum : struct, Enum => Cache<TEnum>.Encoded[Cache<TEnum>.IndexOf(value)];

    private static class Cache<TEnum>
        where TEnum : struct, Enum
    {
        internal static readonly TEnum[] Values = Enum.GetValues<TEnum>();
        internal static readonly string[] Names = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
        internal static readonly JsonEncodedText[] Encoded = [.. Names.Select(name => JsonEncodedText.Encode(name))];

        internal static int IndexOf(TEnum value)
        {
            var index = Unsafe.As<TEnum, int>(ref value);
            return (uint)index < (uint)Names.Length
                ? index
                : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(TEnum).Name} has no such value.");
        }
    }
}
