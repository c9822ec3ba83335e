using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Lists.Coverage;

/// <summary>
/// The proof that each entry of the shipped edition finds its goods and leaves its neighbours: lines that must match, near misses that must
/// not, and cases on the bounds of its numbers. The lines are data (Lists/Coverage, one file a measure) and no part of the edition.
/// </summary>
public sealed class CoverageProof
{
    private const string Prefix = "Coverage/";

    // Every measure is screened here, those too whose goods are no rare earths; the day plays no part in what a line matches.
    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    private readonly Edition edition;
    private readonly Classifier classifier;

    private CoverageProof(Edition edition, IReadOnlyList<CoverageEntry> entries)
    {
        this.edition = edition;
        Entries = entries;
        classifier = new Classifier(edition);
    }

    /// <summary>Every entry of the edition in the order of its measures, with its cases.</summary>
    public IReadOnlyList<CoverageEntry> Entries { get; }

    /// <summary>The proof of the shipped edition.</summary>
    /// <exception cref="InvalidDataException">A file of cases is not what it must be; the message names every problem.</exception>
    public static CoverageProof Load()
    {
        var edition = ShippedEdition.Load();
        var issues = new List<Issue>();
        var cases = ReadCases(issues);
        issues.AddRange(cases.Keys.Where(c => !edition.Entries.ContainsKey(c)).Select(c => new Issue("unknownReference", IssueSeverity.Error, "Coverage", $"There is no entry '{c}'.", null)));
        if (issues.Count > 0)
        {
            throw new InvalidDataException(string.Join(' ', issues.Select(i => $"[{i.Where}] {i.Message}")));
        }

        var screened = edition with { Measures = [.. edition.Measures.Select(m => m with { IsScreened = true })] };
        return new CoverageProof(screened, [.. screened.Measures.SelectMany(m => m.Entries).Select(e => new CoverageEntry(e, cases.GetValueOrDefault(e.Code) ?? []))]);
    }

    /// <summary>The cases of an entry that do not come out as they must.</summary>
    public IReadOnlyList<(CoverageCase Case, CoverageOutcome Was)> Failures(CoverageEntry entry) => Failures(classifier, entry);

    /// <summary>
    /// Every mutant of an entry's rule (the rule or a part of it removed or negated, a bound moved by a hair, a form, partner, label or purpose
    /// dropped) that none of the entry's cases notices, by another outcome or another question; empty when the proof is sharp.
    /// </summary>
    public IReadOnlyList<RuleMutant> Survivors(CoverageEntry entry)
    {
        if (entry.Entry.Rule is not { } rule)
        {
            return [];
        }

        var expected = entry.Cases.Select(c => Answer(classifier, entry, c)).ToList();
        return [.. RuleMutations.Of(rule).Where(mutant =>
        {
            var mutated = With(entry.Entry, mutant.Rule);
            return entry.Cases.Select(c => Answer(mutated, entry, c)).SequenceEqual(expected);
        })];
    }

    /// <summary>How many mutants an entry's rule has.</summary>
    public static int CountMutants(CoverageEntry entry) => entry.Entry.Rule is not { } rule ? 0 : RuleMutations.Of(rule).Count();

    private Classifier With(Entry entry, Condition? rule)
    {
        var measures = edition.Measures.Select(m => m.Id != entry.Measure
            ? m
            : m with { Entries = [.. m.Entries.Select(e => e.Code == entry.Code ? e with { Rule = rule } : e)] });
        return classifier.WithRulesOf(edition with { Measures = [.. measures] });
    }

    private static List<(CoverageCase Case, CoverageOutcome Was)> Failures(Classifier classifier, CoverageEntry entry)
    {
        var failures = new List<(CoverageCase, CoverageOutcome)>();
        foreach (var item in entry.Cases)
        {
            var was = Answer(classifier, entry, item).Outcome;
            if (was != item.Gives)
            {
                failures.Add((item, was));
            }
        }

        return failures;
    }

    private static (CoverageOutcome Outcome, string Asks) Answer(Classifier classifier, CoverageEntry entry, CoverageCase item)
    {
        var finding = classifier.Classify(new GoodsLine { Text = item.Text }, AnyDay).Findings.FirstOrDefault(f => f.Entry == entry.Entry.Code);
        return (OutcomeOf(finding?.Match), string.Join(' ', finding?.Missing.Select(m => m.Fact) ?? []));
    }

    private static CoverageOutcome OutcomeOf(MatchKind? match) => match switch
    {
        null => CoverageOutcome.None,
        MatchKind.Listed => CoverageOutcome.Listed,
        MatchKind.MissingFacts => CoverageOutcome.MissingFacts,
        MatchKind.NearThreshold => CoverageOutcome.NearThreshold,
        MatchKind.PresumedOutside => CoverageOutcome.PresumedOutside,
        _ => CoverageOutcome.Grey,
    };

    private static Dictionary<EntryCode, IReadOnlyList<CoverageCase>> ReadCases(List<Issue> issues)
    {
        var cases = new Dictionary<EntryCode, IReadOnlyList<CoverageCase>>();
        var assembly = typeof(CoverageProof).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            var root = new JsonNodeReader(document.RootElement, name, issues).Only("entries");
            foreach (var entry in root.Items("entries", required: true))
            {
                entry.Only("code", "cases");
                if (EntryCode.TryParse(entry.Text("code"), out var code) && !cases.TryAdd(code, [.. entry.Items("cases", required: true).Select(ReadCase)]))
                {
                    entry.Report("duplicate", entry.Path, $"The entry '{code}' stands twice.", "Put its cases together.");
                }
            }
        }

        return cases;
    }

    private static CoverageCase ReadCase(JsonNodeReader node)
    {
        node.Only("kind", "text", "gives");
        return new CoverageCase(node.Choice("kind", CoverageKind.Match), node.Text("text"), node.Choice("gives", CoverageOutcome.None));
    }
}
