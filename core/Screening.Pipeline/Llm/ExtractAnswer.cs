using System.Text.Json;

namespace Screening.Pipeline.Llm;

/// <summary>The model's answer about a document: the items that it finds, in its own order.</summary>
/// <param name="Items">The items.</param>
public sealed record ExtractAnswer(IReadOnlyList<ExtractedItem> Items)
{
    private const int MostItems = 500;

    /// <summary>Reads an answer; null when it is not of the schema's form.</summary>
    public static ExtractAnswer? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return new ExtractAnswer(
        [
            .. items.EnumerateArray().Take(MostItems).Select(item => new ExtractedItem
            {
                Description = item.GetProperty("description").GetString() ?? "",
                Quantity = item.GetProperty("quantity").GetString(),
                TariffCode = item.GetProperty("tariffCode").GetString(),
                Cas = item.GetProperty("cas").GetString(),
                Composition = item.GetProperty("composition").GetString(),
                Parameters = item.GetProperty("parameters").GetString(),
                Purpose = item.GetProperty("purpose").GetString(),
            }),
        ]);
    }
}
