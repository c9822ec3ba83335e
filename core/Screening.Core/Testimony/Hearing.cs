using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Testimony;

/// <summary>One line while its witness is heard.</summary>
internal sealed class Hearing(Classifier classifier, GoodsLine line, LineResult byRules, string witness, DateOnly asOf)
{
    // What words mean in the trade is a phrase; a page is something else (a prompt that was asked for, say).
    private const int MostSaid = 200;

    private readonly QuotableText text = new(line.Text);
    private readonly List<Finding> findings = [.. byRules.Findings];
    private readonly List<Issue> issues = [.. byRules.Issues];
    private int kept;
    private int dropped;
    private int codesDropped;

    /// <summary>Takes one fact: its quote is looked up first.</summary>
    public void Take(QuotedFact fact)
    {
        codesDropped += fact.Entries.Count(code => !classifier.Edition.Entries.ContainsKey(code));
        if (fact.Says.Length > MostSaid || text.Find(fact.Quote) is not { } span)
        {
            dropped++;
            return;
        }

        kept++;
        var evidence = EvidenceAt(span, fact.Says);
        var quoted = Read(evidence.Text);
        if (byRules.Verdict == Verdict.Review)
        {
            Raise(quoted, evidence);
        }

        var meant = Read(fact.Says).Findings.Concat(quoted.Findings).Where(IsPossible).ToList();
        foreach (var finding in meant)
        {
            Add(finding.Entry, evidence, Reads(finding.Entry, evidence));
        }

        foreach (var code in fact.Entries.Where(code => Holds(code) && !meant.Exists(finding => IsAkin(finding.Entry, code))))
        {
            Add(code, evidence, PointsTo(code, evidence));
        }
    }

    /// <summary>Takes an objection: an issue for the person who decides.</summary>
    public void Take(Objection objection)
    {
        if (text.Find(objection.Quote) is not { } span)
        {
            dropped++;
            return;
        }

        kept++;
        if (byRules.Verdict != Verdict.NoMatch)
        {
            issues.Add(new Issue(
                "witnessDisagrees", IssueSeverity.Warning, "text",
                $"A language model ({witness}) holds that this is no listed item, by '{Slice(span)}': {Short(objection.Reason)} The rules' answer stands.",
                "Compare the finding with the quoted words and decide."));
        }
    }

    /// <summary>The result of the hearing.</summary>
    public Testified Close()
    {
        findings.Sort(FindingBuilder.Compare);
        var verdict = (Verdict)Math.Max((int)byRules.Verdict, (int)FindingBuilder.VerdictOf(findings));
        var unchanged = findings.SequenceEqual(byRules.Findings) && issues.Count == byRules.Issues.Count;
        var result = unchanged
            ? byRules
            : new LineResult { Verdict = verdict, Licence = FindingBuilder.LicenceOf(findings, verdict), Findings = findings, Issues = issues };
        return new Testified(result, kept, dropped, codesDropped);
    }

    // Words that satisfy an entry by themselves settle a finding that was open on it.
    private void Raise(LineResult quoted, Evidence evidence)
    {
        foreach (var listed in quoted.Findings.Where(finding => finding.Match == MatchKind.Listed))
        {
            var open = findings.FindIndex(finding => finding.Entry == listed.Entry && finding.Match is MatchKind.MissingFacts or MatchKind.Grey);
            if (open >= 0)
            {
                findings[open] = listed with { Evidence = [evidence, .. findings[open].Evidence], Certainty = findings[open].Certainty };
            }
        }
    }

    // An entry that the rules have found already gains nothing by hearsay; one that they found outside by its parameters is disputed.
    private void Add(EntryCode code, Evidence evidence, BilingualText why)
    {
        if (findings.Exists(finding => IsAkin(finding.Entry, code) && finding.Match != MatchKind.NearThreshold))
        {
            return;
        }

        var entry = classifier.Edition.Entries[code];
        var status = StatusCalendar.StatusOn(classifier.Edition, entry, asOf);
        findings.Add(new Finding
        {
            Entry = code, Measure = entry.Measure, Match = MatchKind.MissingFacts, Status = status, Why = why, Evidence = [evidence],
            Missing = [new MissingFact("whatItIs", Question(evidence))],
            Certainty = (Certainty)Math.Max(Math.Max((int)entry.TextCertainty, (int)entry.CodeCertainty), (int)status.Certainty),
        });
    }

    private BilingualText Reads(EntryCode code, Evidence evidence)
    {
        var title = classifier.Edition.Entries[code].Title;
        return new BilingualText(
            $"A language model reads '{Short(evidence.Text)}' as goods that may fall under {code}, {title.En}; the rules alone do not find it there.",
            $"语言模型认为“{Short(evidence.Text)}”可能属于{code}（{title.Zh}）；仅凭规则未能得出该结论。");
    }

    private BilingualText PointsTo(EntryCode code, Evidence evidence)
    {
        var title = classifier.Edition.Entries[code].Title;
        return new BilingualText(
            $"A language model points from '{Short(evidence.Text)}' to {code}, {title.En}; the rules disagree, so a person must decide.",
            $"语言模型由“{Short(evidence.Text)}”指向{code}（{title.Zh}），规则不支持该结论，须由人工判定。");
    }

    private static BilingualText Question(Evidence evidence) => new(
        $"What exactly is '{Short(evidence.Text)}'? State the chemical name, composition or CAS number, and its use.",
        $"“{Short(evidence.Text)}”具体是什么？请提供化学名称、成分或CAS号及用途。");

    private Evidence EvidenceAt((int Start, int Length) span, string says) => new()
    {
        Kind = EvidenceKind.Llm, Text = Slice(span), Start = span.Start, Length = span.Length, Says = $"{Short(says)} (language model {witness})",
    };

    private LineResult Read(string goods) => classifier.Classify(new GoodsLine { Text = goods }, asOf);

    private bool Holds(EntryCode code) => classifier.Edition.Entries.TryGetValue(code, out var entry) && classifier.Edition.Measures.Any(m => m.Id == entry.Measure && m.IsScreened);

    private string Slice((int Start, int Length) span) => line.Text.Substring(span.Start, span.Length);

    private static bool IsPossible(Finding finding) => finding.Match is MatchKind.Listed or MatchKind.MissingFacts or MatchKind.Grey;

    private static bool IsAkin(EntryCode a, EntryCode b) => a.IsWithin(b) || b.IsWithin(a);

    // What a model writes may be of any length, and may hold line breaks.
    private static string Short(string words)
    {
        var flat = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return flat.Length <= 160 ? flat : string.Concat(flat.AsSpan(0, 157), "...");
    }
}
