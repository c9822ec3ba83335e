using System.Globalization;

namespace Screening.Core.Lists.Views;

/// <summary>An edition as tables, for those who read it in a spreadsheet or take it into a program of their own.</summary>
public static class EditionTables
{
    /// <summary>All tables, the entries first; statuses are those of the date.</summary>
    public static IReadOnlyList<EditionTable> Of(Edition edition, DateOnly asOf) =>
    [
        Entries(edition, asOf), Measures(edition, asOf), Events(edition), Substances(edition), Neighbours(edition), TariffCodes(edition), Gaps(edition), Sources(edition),
    ];

    private static EditionTable Entries(Edition edition, DateOnly asOf) => new(
        "entries",
        [
            "code", "measure", "kind", "title", "titleZh", "officialTextZh", "textCertainty", "textSources", "codeCertainty", "codeSources", "rule", "ruleZh", "ruleCertainty",
            "ruleSources", "tariffCodes", "clause", "status", "statusWhy", "gaps", "notes", "sources",
        ],
        [.. edition.Measures.SelectMany(m => m.Entries).Select(e => Row(edition, e, StatusCalendar.StatusOn(edition, e, asOf)))]);

    private static string[] Row(Edition edition, Entry e, LegalStatus status) =>
    [
        e.Code.Value, e.Measure.ToString(), Word(e.Kind), e.Title.En, e.Title.Zh, e.OfficialTextZh ?? string.Empty, Word(e.TextCertainty), Keys(e.TextSources),
        Word(e.CodeCertainty), Keys(e.CodeSources), e.Rule is null ? string.Empty : ConditionText.InEnglish(edition, e.Rule),
        e.Rule is null ? string.Empty : ConditionText.InChinese(edition, e.Rule), Word(e.RuleCertainty), Keys(e.RuleSources),
        string.Join("; ", e.TariffCodes.Select(t => $"{t.Code} ({(t.Printed ? "printed" : "not printed")}, {Word(t.Certainty)})")), e.Clause ?? string.Empty, Word(status.Kind),
        status.Why.En, string.Join(" ", e.Gaps.Select(g => edition.Gaps[g].Says.En)), string.Join(" ", e.Notes.Select(n => n.En)), Keys(e.Sources),
    ];

    private static EditionTable Measures(Edition edition, DateOnly asOf) => new(
        "measures",
        ["measure", "number", "title", "titleZh", "screened", "entries", "status", "statusWhy", "statusWhyZh", "wouldSettle", "gaps", "notes", "sources"],
        [.. edition.Measures.Select(m =>
        {
            var status = StatusCalendar.StatusOn(edition, m, asOf);
            return (string[])
            [
                m.Id.ToString(), m.Number, m.Title.En, m.Title.Zh, m.IsScreened ? "yes" : "no", m.Entries.Count.ToString(CultureInfo.InvariantCulture), Word(status.Kind), status.Why.En,
                status.Why.Zh, status.WouldSettle?.En ?? string.Empty, string.Join(" ", m.Gaps.Select(g => edition.Gaps[g].Says.En)), string.Join(" ", m.Notes.Select(n => n.En)), Keys(m.Sources),
            ];
        })]);

    private static EditionTable Events(Edition edition) => new(
        "events",
        ["measure", "date", "event", "until", "formal", "by", "clause", "says", "saysZh", "statedIn", "certainty", "sources"],
        [.. edition.Measures.SelectMany(m => m.Timeline.Events.Select(e => (string[])
        [
            m.Id.ToString(), Day(e.Date), Word(e.Kind), e.Until is { } until ? Day(until) : string.Empty, e.Formal ? "yes" : "no", e.By?.ToString() ?? string.Empty, e.Clause ?? string.Empty,
            e.Says.En, e.Says.Zh, e.StatedIn is { } overlay ? $"{overlay.Name}, {overlay.StatedBy}, {Day(overlay.StatedOn)}" : string.Empty, Word(e.Certainty), Keys(e.Sources),
        ]))]);

    private static EditionTable Substances(Edition edition) => new(
        "substances",
        ["id", "cas", "formula", "elements", "form", "names", "namesZh", "certainty", "sources"],
        [.. edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => (string[])
        [
            s.Id, s.Cas ?? string.Empty, s.Formula ?? string.Empty, Keys(s.Elements), s.Form, Names(s.Names, chinese: false), Names(s.Names, chinese: true), Word(s.Certainty), Keys(s.Sources),
        ])]);

    private static EditionTable Neighbours(Edition edition) => new(
        "neighbours",
        ["id", "title", "titleZh", "outcome", "appliesTo", "when", "why", "whyZh", "question", "certainty", "sources"],
        [.. edition.Neighbours.Select(n => (string[])
        [
            n.Id, n.Title.En, n.Title.Zh, Word(n.Outcome), string.Join(" ", n.AppliesTo.Select(c => c.Value)), ConditionText.InEnglish(edition, n.When), n.Why.En, n.Why.Zh,
            n.Question?.En ?? string.Empty, Word(n.Certainty), Keys(n.Sources),
        ])]);

    private static EditionTable TariffCodes(Edition edition) => new(
        "tariffCodes",
        ["code", "title", "titleZh", "elements", "weight", "certainty", "sources"],
        [.. edition.TariffCodes.Values.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (string[])
        [
            t.Code, t.Title.En, t.Title.Zh, Keys(t.Elements), t.CoversFreeGoods ? "covers free goods too" : "names what it covers", Word(t.Certainty), Keys(t.Sources),
        ])]);

    private static EditionTable Gaps(Edition edition) => new(
        "gaps",
        ["gap", "touches", "says", "saysZh", "sources"],
        [.. edition.Gaps.Values.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (string[])[g.Key, string.Join(" ", g.Touches.Select(Word)), g.Says.En, g.Says.Zh, Keys(g.Sources)])]);

    private static EditionTable Sources(Edition edition) => new(
        "sources",
        ["key", "title", "locator"],
        [.. edition.Sources.Values.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (string[])[s.Key, s.Title, s.Locator])]);

    private static string Keys(IEnumerable<string> keys) => string.Join(" ", keys);

    private static string Names(IEnumerable<Name> names, bool chinese) =>
        string.Join("; ", names.Where(n => n.Language.StartsWith("zh", StringComparison.Ordinal) == chinese).Select(n => n.Text));

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
