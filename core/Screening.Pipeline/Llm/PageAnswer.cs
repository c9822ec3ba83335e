using System.Text.Json;

namespace Screening.Pipeline.Llm;

/// <summary>The model's answer about a page: its rows.</summary>
/// <param name="Rows">The rows from top to bottom, each with its cells from left to right; none is empty.</param>
public sealed record PageAnswer(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int MostRows = 400, MostCells = 60, MostCell = 4_000;

    /// <summary>Reads an answer; null when it is not of the schema's form.</summary>
    public static PageAnswer? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("rows", out var rows) || rows.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var read = new List<IReadOnlyList<string>>();
        foreach (var row in rows.EnumerateArray().Take(MostRows))
        {
            string[] cells = [.. row.GetProperty("cells").EnumerateArray().Take(MostCells).Select(CellOf)];
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                read.Add(cells);
            }
        }

        return new PageAnswer(read);
    }

    private static string CellOf(JsonElement cell)
    {
        var words = string.Join(' ', (cell.GetString() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MostCell ? words : words[..MostCell];
    }
}
