using System.Collections.Frozen;
using System.Text.Json;
using Screening.Core.Lists.Validation;

namespace Screening.Core.Lists.Loading;

/// <summary>
/// Reads and validates the files of an edition. Reports all problems at once; an edition with an error is never given out.
/// </summary>
public static class EditionLoader
{
    /// <summary>Loads an edition from its files, in any order.</summary>
    public static LoadResult Load(IEnumerable<ListFile> files)
    {
        var issues = new List<Issue>();
        var documents = new List<(string Path, JsonDocument Document)>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (Parse(file, issues) is { } document)
            {
                documents.Add((file.Path, document));
            }
        }

        try
        {
            var parts = new Parts();
            var edition = Read(documents, parts, issues);
            if (edition is not null)
            {
                issues.AddRange(EditionValidator.Validate(edition).Select(i => i with { Where = parts.PlaceOf(i.Where) }));
            }

            return new LoadResult(issues.Exists(i => i.Severity == IssueSeverity.Error) ? null : edition, issues);
        }
        finally
        {
            documents.ForEach(d => d.Document.Dispose());
        }
    }

    private static JsonDocument? Parse(ListFile file, List<Issue> issues)
    {
        try
        {
            return JsonDocument.Parse(file.Content, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            issues.Add(new Issue("brokenJson", IssueSeverity.Error, file.Path, $"The file is no JSON: {e.Message}", "Correct it at the place named."));
            return null;
        }
    }

    private static Edition? Read(List<(string Path, JsonDocument Document)> documents, Parts parts, List<Issue> issues)
    {
        foreach (var (path, document) in documents)
        {
            parts.Read(path, new JsonNodeReader(document.RootElement, path, issues), issues);
        }

        if (parts.Id is null)
        {
            issues.Add(new Issue("missingFile", IssueSeverity.Error, "edition.json", "The file edition.json with 'id' and 'knownUntil' is missing.", "Add it."));
            return null;
        }

        return new Edition
        {
            Id = parts.Id,
            KnownUntil = parts.KnownUntil,
            Hash = EditionHash.Of(documents.Select(d => (d.Path, d.Document.RootElement))),
            Measures = [.. Unique(parts.Measures, m => m.Id, "measure", "measures", issues).OrderBy(m => m.Id)],
            Entries = Index(parts.Measures.SelectMany(m => m.Entries), e => e.Code, "entry", "measures", issues),
            Elements = Index(parts.Elements, e => e.Symbol, "element", "elements.json", issues),
            Substances = Index(parts.Substances, s => s.Id, "substance", "substances.json", issues),
            Concepts = Index(parts.Concepts, c => c.Id, "concept", "vocabulary", issues),
            Neighbours = Unique(parts.Neighbours, n => n.Id, "neighbour", "neighbours.json", issues),
            TariffCodes = Index(parts.TariffCodes, t => t.Code, "tariff code", "tariff-codes.json", issues),
            Gaps = Index(parts.Gaps, g => g.Key, "gap", "gaps.json", issues),
            Sources = Index(parts.Sources, s => s.Key, "source", "sources.json", issues),
        };
    }

    private static FrozenDictionary<TKey, T> Index<TKey, T>(IEnumerable<T> items, Func<T, TKey> key, string what, string where, List<Issue> issues)
        where TKey : notnull => Unique(items, key, what, where, issues).ToFrozenDictionary(key);

    private static List<T> Unique<TKey, T>(IEnumerable<T> items, Func<T, TKey> key, string what, string where, List<Issue> issues)
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        var unique = new List<T>();
        foreach (var item in items)
        {
            if (seen.Add(key(item)))
            {
                unique.Add(item);
            }
            else
            {
                issues.Add(new Issue("duplicate", IssueSeverity.Error, $"{where}, {key(item)}", $"The {what} '{key(item)}' stands twice.", "Remove one."));
            }
        }

        return unique;
    }

    private sealed class Parts
    {
        private const string Vocabulary = "vocabulary, ";

        private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

        public string? Id { get; private set; }

        public DateOnly KnownUntil { get; private set; }

        public List<Measure> Measures { get; } = [];

        public List<ElementNames> Elements { get; } = [];

        public List<Substance> Substances { get; } = [];

        public List<Concept> Concepts { get; } = [];

        public List<Neighbour> Neighbours { get; } = [];

        public List<TariffCode> TariffCodes { get; } = [];

        public List<Gap> Gaps { get; } = [];

        public List<Source> Sources { get; } = [];

        /// <summary>A place with the file that a concept of the vocabulary stands in.</summary>
        public string PlaceOf(string where) =>
            where.StartsWith(Vocabulary, StringComparison.Ordinal) && files.TryGetValue(where[Vocabulary.Length..], out var file) ? $"{file}, {where[Vocabulary.Length..]}" : where;

        public void Read(string path, JsonNodeReader root, List<Issue> issues)
        {
            switch (path)
            {
                case "edition.json":
                    root.Only("id", "knownUntil");
                    Id = root.Text("id");
                    KnownUntil = root.Date("knownUntil");
                    break;
                case "elements.json":
                    Elements.AddRange(PartsReader.Elements(root));
                    break;
                case "substances.json":
                    Substances.AddRange(PartsReader.Substances(root));
                    break;
                case "neighbours.json":
                    Neighbours.AddRange(PartsReader.Neighbours(root));
                    break;
                case "tariff-codes.json":
                    TariffCodes.AddRange(PartsReader.TariffCodes(root));
                    break;
                case "gaps.json":
                    Gaps.AddRange(PartsReader.Gaps(root));
                    break;
                case "sources.json":
                    Sources.AddRange(PartsReader.Sources(root));
                    break;
                case var _ when path.StartsWith("vocabulary/", StringComparison.Ordinal):
                    foreach (var concept in PartsReader.Concepts(root))
                    {
                        Concepts.Add(concept);
                        files.TryAdd(concept.Id, path);
                    }

                    break;
                case var _ when path.StartsWith("measures/", StringComparison.Ordinal):
                    if (MeasureReader.Read(root) is { } measure)
                    {
                        Measures.Add(measure);
                    }

                    break;
                default:
                    issues.Add(new Issue("unknownFile", IssueSeverity.Error, path, "The file is no part of an edition.", "Remove it, or move it to measures/ or vocabulary/."));
                    break;
            }
        }
    }
}
