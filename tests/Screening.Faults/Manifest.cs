using System.Globalization;
using System.Text;

namespace Screening.Faults;

/// <summary>A manifest of known lines: what was put in, to be held against what came out.</summary>
internal sealed record Manifest(string Name, IReadOnlyList<string> Lines)
{
    private static readonly string[] Goods =
    [
        "cotton shirts", "Dysprosium oxide 99.9%", "steel bolts M8", "wooden pallets", "NdFeB magnet 42SH", "ceramic tiles", "terbium metal ingot",
        "office chairs", "polyester yarn", "yttrium oxide powder", "rubber gaskets",
    ];

    /// <summary>A manifest of a length; equal numbers give equal manifests.</summary>
    public static Manifest Of(int number, int lines, string variant = "") => new(
        string.Create(CultureInfo.InvariantCulture, $"ship-{number % 7}/manifest-{number:D5}.csv"),
        [.. Enumerable.Range(1, lines).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Goods[(i + number) % Goods.Length]} lot {number}-{i}{variant}"))]);

    /// <summary>The file.</summary>
    public byte[] Content()
    {
        var text = new StringBuilder("description,qty\n");
        foreach (var line in Lines)
        {
            text.Append(line).Append(",3\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
