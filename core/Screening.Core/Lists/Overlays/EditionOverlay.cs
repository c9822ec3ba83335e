using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Lists.Overlays;

/// <summary>
/// What a user knows beyond the shipped list, for example "the extension was formally published on D by instrument N", kept in a file of
/// its own with its own provenance. Laying it over an edition makes another edition with another name and hash; the shipped data stay.
/// </summary>
/// <remarks>
/// The file is one JSON object: <c>name</c> (letters, digits, '-'), <c>statedBy</c>, <c>statedOn</c>, optional <c>knownUntil</c> (the date up
/// to which its author looked), <c>sources</c> as in sources.json, and <c>events</c>: each a legal event as in a measure's timeline with one
/// member more, <c>measures</c>, that lists the measures it acts on. The <c>until</c> of an extension is the last suspended day.
/// </remarks>
public static class EditionOverlay
{
    /// <summary>Lays a file over an edition. Every problem is an issue; with an error there is no edition, and the old one stays.</summary>
    public static LoadResult Apply(Edition edition, ListFile file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(file.Content, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
        }
        catch (JsonException e)
        {
            return new LoadResult(null, [new Issue("brokenJson", IssueSeverity.Error, file.Path, $"The file is no JSON: {e.Message}", "Correct it at the place named.")]);
        }

        using (document)
        {
            var issues = new List<Issue>();
            var merged = Merge(edition, new JsonNodeReader(document.RootElement, file.Path, issues), document.RootElement, issues);
            if (issues.Count == 0)
            {
                issues.AddRange(Validation.EditionValidator.Validate(merged));
            }

            return new LoadResult(issues.Exists(i => i.Severity == IssueSeverity.Error) ? null : merged, issues);
        }
    }

    private static Edition Merge(Edition edition, JsonNodeReader root, JsonElement element, List<Issue> issues)
    {
        root.Only("name", "statedBy", "statedOn", "knownUntil", "sources", "events");
        var name = root.Text("name");
        if (name.Length is 0 or > 40 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            root.Report("badName", $"{root.Path}/name", $"'{name}' is no name of an overlay.", "Use 1 to 40 letters, digits and '-'.");
        }

        var provenance = new OverlayProvenance(name, root.Text("statedBy"), root.Date("statedOn"));
        var sources = ReadSources(edition, root);
        var events = ReadEvents(edition, root, provenance);
        var measures = edition.Measures.Select(m => m with { Timeline = With(m, events) }).ToList();
        return edition with
        {
            Id = $"{edition.Id}+{name}",
            Hash = HashOf(edition, element),
            KnownUntil = root.OptionalDate("knownUntil") is { } until && until > edition.KnownUntil ? until : edition.KnownUntil,
            Measures = measures,
            Overlays = [.. edition.Overlays, provenance],
            Sources = FrozenDictionary.ToFrozenDictionary(edition.Sources.Values.Concat(sources), s => s.Key, StringComparer.Ordinal),
        };
    }

    private static List<Source> ReadSources(Edition edition, JsonNodeReader root)
    {
        var sources = new List<Source>();
        foreach (var node in root.Items("sources", required: true))
        {
            node.Only("key", "title", "locator");
            var source = new Source(node.Text("key"), node.Text("title"), node.Text("locator"));
            if (edition.Sources.ContainsKey(source.Key) || sources.Exists(s => string.Equals(s.Key, source.Key, StringComparison.Ordinal)))
            {
                node.Report("duplicate", $"{node.Path}/key", $"The source key '{source.Key}' is taken.", "Choose another key: an overlay adds to the list and changes nothing in it.");
                continue;
            }

            sources.Add(source);
        }

        return sources;
    }

    private static List<(string Measure, LegalEvent Event)> ReadEvents(Edition edition, JsonNodeReader root, OverlayProvenance provenance)
    {
        var events = new List<(string, LegalEvent)>();
        foreach (var node in root.Items("events", required: true))
        {
            node.Only("measures", "date", "event", "until", "formal", "by", "clause", "says", "sources", "certainty");
            var legal = MeasureReader.ReadEventMembers(node) with { StatedIn = provenance };
            foreach (var measure in node.Texts("measures", required: true))
            {
                if (!edition.Measures.Any(m => string.Equals(m.Id.ToString(), measure, StringComparison.Ordinal)))
                {
                    node.Report("unknownReference", $"{node.Path}/measures", $"There is no measure '{measure}' in edition {edition.Id}.", "Name one of the list's measures, for example 2025-57.");
                }

                events.Add((measure, legal));
            }

            if (legal is { Kind: LegalEventKind.SuspensionExtended, Until: null })
            {
                node.Report("missingMember", $"{node.Path}/until", "An extension needs 'until'.", "Write the last suspended day.");
            }
        }

        return events;
    }

    private static Timeline With(Measure measure, List<(string Measure, LegalEvent Event)> added)
    {
        var own = added.Where(a => string.Equals(a.Measure, measure.Id.ToString(), StringComparison.Ordinal)).Select(a => a.Event).ToList();
        return own.Count == 0 ? measure.Timeline : new Timeline([.. measure.Timeline.Events.Concat(own).OrderBy(e => e.Date)]);
    }

    private static string HashOf(Edition edition, JsonElement element)
    {
        var own = EditionHash.Of([("overlay", element)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{edition.Hash}\n{own}")));
    }
}
