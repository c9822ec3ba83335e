using System.Text.Json;
using Screening.Core.Classification;

namespace Screening.Core.Tests.Goods;

/// <summary>A labelled goods line of the files beside this one; README.md there says where they come from.</summary>
internal sealed record GoodsCase(string Id, string Text, string? Hs, string? Cas, IReadOnlyList<Verdict> Right, string? Code, string? Open)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Goods");

    public static IReadOnlyList<GoodsCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(Parse)];

    public LineResult Classify() => Engine.Classify(Text, Hs, Cas);

    private static GoodsCase Parse(string line)
    {
        var node = JsonDocument.Parse(line).RootElement;
        string? Text(string name) => node.TryGetProperty(name, out var value) ? value.GetString() : null;
        var alternatives = node.TryGetProperty("alt", out var alt) ? alt.EnumerateArray().Select(a => VerdictOf(a.GetString())) : [];
        return new GoodsCase(Text("id")!, Text("text")!, Text("hs"), Text("cas"), [VerdictOf(Text("label")), .. alternatives], Text("code"), Text("open"));
    }

    private static Verdict VerdictOf(string? label) => label switch
    {
        "controlled" => Verdict.Controlled,
        "needs_review" => Verdict.Review,
        "not_controlled" => Verdict.NoMatch,
        _ => throw new InvalidDataException($"'{label}' is no label."),
    };
}
