using System.Text;
using System.Text.Json.Nodes;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;

namespace Screening.Testing.Lists;

/// <summary>Editions that tests make of the shipped one, as a ministry's next announcement would change it.</summary>
public static class TestEdition
{
    /// <summary>The entry that <see cref="WithAddedEntry"/> adds: tributyl phosphate, an extractant that the shipped list calls not listed.</summary>
    public const string AddedEntry = "1C999.a";

    /// <summary>The measure that is changed.</summary>
    private const string Measure = "measures/2025-18.json";

    /// <summary>The shipped list, named by a later day.</summary>
    public static EditionPack Renamed(string day) => Changed(day);

    /// <summary>A later list with one entry more.</summary>
    public static EditionPack WithAddedEntry(string day = "2026-12-01") => Changed(
        day,
        (Measure, measure => measure["entries"]!.AsArray().Add(JsonNode.Parse("""
            {
              "code": "1C999.a", "kind": "leaf", "title": { "en": "Tributyl phosphate", "zh": "磷酸三丁酯" },
              "textCertainty": "derived", "codeCertainty": "derived", "rule": { "substance": "126-73-8" }, "sources": ["S12"]
            }
            """))),
        ("neighbours.json", neighbours =>
        {
            var others = neighbours["neighbours"]!.AsArray().Single(n => n!["id"]!.GetValue<string>() == "otherExtractants")!["when"]!["any"]!.AsArray();
            others.Remove(others.Single(part => part!["substance"]!.GetValue<string>() == "126-73-8"));
        }));

    /// <summary>A later list with one entry less.</summary>
    public static EditionPack WithoutEntry(string code, string day = "2026-12-01") =>
        Changed(day, (Measure, measure => measure["entries"]!.AsArray().Remove(Find(measure, code))));

    /// <summary>A later list in which an entry's title is another.</summary>
    public static EditionPack WithChangedTitle(string code, string day = "2026-12-01") =>
        Changed(day, (Measure, measure => Find(measure, code)["title"]!["en"] = "Another title"));

    /// <summary>A later list, changed by a test's own hand.</summary>
    /// <param name="day">Its name, and the day up to which it knows the law.</param>
    /// <param name="changes">Files, and what changes them.</param>
    public static EditionPack Changed(string day, params (string File, Action<JsonNode> Change)[] changes) =>
        new([.. ShippedEdition.Files().Select(file => file.Path == "edition.json" ? file with { Content = Named(day) } : Edited(file, changes))], []);

    private static JsonNode Find(JsonNode measure, string code) => measure["entries"]!.AsArray().Single(e => e!["code"]!.GetValue<string>() == code)!;

    private static byte[] Named(string day) => Encoding.UTF8.GetBytes($$"""{"id":"{{day}}","knownUntil":"{{day}}"}""");

    private static ListFile Edited(ListFile file, (string File, Action<JsonNode> Change)[] changes)
    {
        var own = changes.Where(c => c.File == file.Path).ToList();
        if (own.Count == 0)
        {
            return file;
        }

        var node = JsonNode.Parse(file.Content.Span)!;
        own.ForEach(c => c.Change(node));
        return file with { Content = Encoding.UTF8.GetBytes(node.ToJsonString()) };
    }
}
