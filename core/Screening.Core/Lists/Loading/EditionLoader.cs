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
            var edition = Read(documents, issues);
            if (edition is not null)
            {
                issues.AddRange(EditionValidator.Validate(edition));
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

    private static Edition? Read(List<(string Path, JsonDocument Document)> documents, List<Issue> issues)
    {
        var parts = new Parts();
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
            Measures = [.. parts.Measures.OrderBy(m => m.Id)],
            Entries = Index(parts.Measures.SelectMany(m => m.Entries), e => e.Code, "entry", issues),
            Elements = Index(parts.Elements, e => e.Symbol, "element", issues),
            Substances = Index(parts.Substances, s => s.Id, "substance", issues),
            Concepts = Index(parts.Concepts, c => c.Id, "concept", issues),
            Neighbours = parts.Neighbours,
            TariffCodes = Index(parts.TariffCodes, t => t.Code, "tariff code", issues),
            Sources = Index(parts.Sources, s => s.Key, "source", issues),
        };
    }

    private static FrozenDictionary<TKey, T> Index<TKey, T>(IEnumerable<T> items, Func<T, TKey> key, string what, List<Issue> issues)
        where TKey : notnull
    {
        var index = new Dictionary<TKey, T>();
        foreach (var item in items)
        {
            if (!index.TryAdd(key(item), item))
            {
                issues.Add(new Issue("duplicate", IssueSeverity.Error, string.Empty, $"The {what} '{key(item)}' stands twice.", "Remove one."));
            }
        }

        return index.ToFrozenDictionary();
    }

    private sealed class Parts
    {
        public string? Id { get; private set; }

        public DateOnly KnownUntil { get; private set; }

        public List<Measure> Measures { get; } = [];

        public List<ElementNames> Elements { get; } = [];

        public List<Substance> Substances { get; } = [];

        public List<Concept> Concepts { get; } = [];

        public List<Neighbour> Neighbours { get; } = [];

        public List<TariffCode> TariffCodes { get; } = [];

        public List<Source> Sources { get; } = [];

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
                case "sources.json":
                    Sources.AddRange(PartsReader.Sources(root));
                    break;
                case var _ when path.StartsWith("vocabulary/", StringComparison.Ordinal):
                    Concepts.AddRange(PartsReader.Concepts(root));
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
