using System.Globalization;
using CsCheck;
using Screening.Core.Classification;

namespace Screening.Core.Tests.Goods;

/// <summary>What must hold for every labelled line, whatever stands around it and however it is written.</summary>
public sealed class GoodsProperties
{
    private static readonly string[] Fillers =
    [
        "25 kg net", "order 4711-88", "pallet 3 of 9", "cotton shirts", "纸箱包装", "DAP Hamburg", "lot 20260712", "made in China", "2 ctns", "毛重12公斤", "wooden table", "ref: AB/77",
    ];

    private static readonly Gen<GoodsCase> Lines = Gen.OneOfConst([.. GoodsCase.All]);

    [Fact]
    public void Unrelated_text_beside_a_line_never_removes_a_finding() =>
        Gen.Select(Lines, Gen.OneOfConst(Fillers), Gen.OneOfConst("; ", "\n", " ; "), Gen.Bool).Sample((line, filler, joint, before) =>
        {
            var alone = line.Classify();
            if (alone.Issues.Any(i => i.Code == "vagueDescription"))
            {
                return;
            }

            var text = before ? filler + joint + line.Text : line.Text + joint + filler;
            var together = Engine.Classify(text, line.Hs, line.Cas);
            Assert.True(Findings(alone).IsSubsetOf(Findings(together)), $"'{text}': {Show(together)}, alone {Show(alone)}");
        }, iter: 4000);

    [Fact]
    public void The_order_of_independent_parts_changes_no_verdict() =>
        Gen.Select(Lines, Gen.Shuffle(Fillers), Gen.Int[0, 3]).Sample((line, fillers, place) =>
        {
            var parts = fillers.Take(3).ToList();
            parts.Insert(place, line.Text);
            var moved = Engine.Classify(string.Join("; ", parts), line.Hs, line.Cas);
            parts.Remove(line.Text);
            parts.Add(line.Text);
            var last = Engine.Classify(string.Join("; ", parts), line.Hs, line.Cas);
            Assert.True(last.Verdict == moved.Verdict, $"'{line.Text}' at {place}: {Show(moved)}, last {Show(last)}");
        }, iter: 4000);

    [Fact]
    public void Width_and_spacing_change_nothing() => Assert.All(GoodsCase.All, line =>
    {
        var plain = Show(line.Classify());
        Assert.Equal($"{line.Text}: {plain}", $"{line.Text}: {Show(Engine.Classify(Wide(line.Text), line.Hs, line.Cas))}");
        Assert.Equal($"{line.Text}: {plain}", $"{line.Text}: {Show(Engine.Classify(line.Text.Replace(" ", "   ", StringComparison.Ordinal), line.Hs, line.Cas))}");
        Assert.Equal($"{line.Text}: {plain}", $"{line.Text}: {Show(Engine.Classify(line.Text.Replace(' ', '\u00A0'), line.Hs, line.Cas))}");
        Assert.Equal($"{line.Text}: {plain}", $"{line.Text}: {Show(Engine.Classify("  " + line.Text + "  ", line.Hs, line.Cas))}");
    });

    // Symbols, formulas, grades and units live by their case; names don't.
    [Fact]
    public void Case_changes_no_verdict_of_a_line_that_speaks_in_names()
    {
        var spoken = GoodsCase.All.Where(IsInNames).ToList();
        Assert.True(spoken.Count > 200, $"only {spoken.Count} lines speak in names");
        Assert.All(spoken, line =>
        {
            var verdict = line.Classify().Verdict;
            Assert.Equal($"{line.Text}: {verdict}", $"{line.Text}: {Engine.Classify(line.Text.ToUpperInvariant(), line.Hs, line.Cas).Verdict}");
            Assert.Equal($"{line.Text}: {verdict}", $"{line.Text}: {Engine.Classify(line.Text.ToLowerInvariant(), line.Hs, line.Cas).Verdict}");
        });
    }

    [Fact]
    public void Evidence_lies_in_the_input_and_holds_what_it_claims()
    {
        foreach (var (line, evidence) in GoodsCase.All.SelectMany(l => l.Classify().Findings.SelectMany(f => f.Evidence).Select(e => (l, e))))
        {
            var text = evidence.Field is null ? evidence.Text : evidence.Value!;
            Assert.Equal(evidence.Field switch { null => line.Text.Substring(evidence.Start, evidence.Length), "hs" => line.Hs, _ => text }, text);
            Assert.True(text.Trim().Length > 0, line.Text);
            var holds = evidence.Kind switch
            {
                EvidenceKind.Cas => text.Count(char.IsDigit) >= 5,
                EvidenceKind.TariffCode => text.Count(char.IsDigit) >= 4,
                EvidenceKind.Parameter or EvidenceKind.Grade => text.Any(char.IsDigit),
                EvidenceKind.Formula => text.Any(char.IsLetter),
                _ => text.Any(char.IsLetterOrDigit),
            };
            Assert.True(holds, $"'{line.Text}': {evidence.Kind} '{text}'");
        }
    }

    [Fact]
    public void The_same_answers_come_on_any_culture_and_number_of_threads()
    {
        var expected = GoodsCase.All.Select(l => Whole(l.Classify())).ToList();
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NumberGroupSeparator = ".";
        german.NumberFormat.NegativeSign = "~";
        var actual = GoodsCase.All.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(l =>
        {
            CultureInfo.CurrentCulture = german;
            return Whole(l.Classify());
        }).ToList();
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_their_weight() => Assert.All(GoodsCase.All, line =>
    {
        MatchKind[] order = [MatchKind.Listed, MatchKind.MissingFacts, MatchKind.Grey, MatchKind.NearThreshold, MatchKind.PresumedOutside];
        var ranks = line.Classify().Findings.Select(f => Array.IndexOf(order, f.Match)).ToList();
        Assert.Equal(ranks.Order(), ranks);
    });

    private static bool IsInNames(GoodsCase line)
    {
        var result = line.Classify();
        return result.Findings.Count > 0 && !line.Text.Any(char.IsDigit) && result.Findings.SelectMany(f => f.Evidence).All(e => e.Field is null && e.Kind is EvidenceKind.Name or EvidenceKind.Context
            && e.Text.Any(char.IsAsciiLetterLower) && e.Text.Length > 4 && !e.Says.StartsWith("symbol", StringComparison.Ordinal) && !HasInnerCapital(e.Text));
    }

    private static bool HasInnerCapital(string text) => text.Skip(1).Zip(text).Any(p => char.IsAsciiLetterUpper(p.First) && char.IsAsciiLetter(p.Second));

    private static string Wide(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c == ' ' ? '\u3000' : c));

    private static HashSet<string> Findings(LineResult result) => [.. result.Findings.Where(f => f.Match is MatchKind.Listed or MatchKind.MissingFacts or MatchKind.Grey).Select(f => f.Entry.Value)];

    private static string Show(LineResult result) => $"{result.Verdict} {string.Join(' ', result.Findings.Select(f => $"{f.Entry}:{f.Match}"))}";

    private static string Whole(LineResult result) =>
        $"{Show(result)} {string.Join('|', result.Findings.SelectMany(f => f.Evidence).Select(e => $"{e.Kind},{e.Start},{e.Length},{e.Says}"))} {string.Join('|', result.Issues.Select(i => i.Message))}";
}
