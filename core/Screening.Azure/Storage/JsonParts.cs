using System.Globalization;
using Azure.Data.Tables;

namespace Screening.Azure.Storage;

/// <summary>A JSON text that may be longer than one property of a row holds, cut into properties of 30,000 characters: <c>json0</c>, <c>json1</c> ...</summary>
internal static class JsonParts
{
    /// <summary>Characters that a row holds: 1 MiB an entity, and twelve parts of at most 60,000 bytes stay below it.</summary>
    public const int MaxLength = PartLength * 12;

    private const int PartLength = 30_000;

    /// <summary>Puts the text into a row.</summary>
    public static void Put(TableEntity entity, string json)
    {
        for (var i = 0; i * PartLength < json.Length; i++)
        {
            entity[PartName(i)] = json.Substring(i * PartLength, Math.Min(PartLength, json.Length - (i * PartLength)));
        }
    }

    /// <summary>The text of a row.</summary>
    public static string Get(TableEntity entity)
    {
        var parts = new List<string>();
        while (entity.TryGetValue(PartName(parts.Count), out var part) && part is string text)
        {
            parts.Add(text);
        }

        return string.Concat(parts);
    }

    private static string PartName(int part) => string.Create(CultureInfo.InvariantCulture, $"json{part}");
}
