using Screening.Core.Lists;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>The law on the date: each measure with its status, its instruments and the sources that were seen.</summary>
internal static class LawSection
{
    internal static void Write(WordBody word, Dossier dossier, DossierWords words)
    {
        var asOf = dossier.Answer.Item.AsOf;
        word.Heading(words.Of($"4. The law on {DossierPart.Day(asOf)}", $"四、{DossierPart.Day(asOf)}的法律状态"), 1);
        if (dossier.Measures.Count == 0)
        {
            word.Paragraph(words.Of("No measure is touched.", "不涉及任何公告。"));
        }

        foreach (var measure in dossier.Measures)
        {
            var status = StatusCalendar.StatusOn(dossier.Edition, measure, asOf);
            word.Heading($"{measure.Number}  {words.Of(measure.Title)}", 2);
            word.Pairs(
                (words.Of("Status", "状态"), words.Of(status.Kind)),
                (words.Of("Why", "理由"), words.Of(status.Why)),
                (words.Of("Would be settled by", "可据以确定的文件"), status.WouldSettle is { } settle ? words.Of(settle) : null),
                (words.Of("Certainty", "可靠程度"), words.Of(status.Certainty)));
            word.Table(
                [14, 16, 14, 56],
                [words.Of("Date", "日期"), words.Of("Event", "事件"), words.Of("Instrument", "文件"), words.Of("In words", "说明")],
                measure.Timeline.Events.Select(e => Row(e, measure, words)));
        }

        WriteSources(word, dossier, words);
    }

    private static WordRow Row(LegalEvent item, Measure measure, DossierWords words)
    {
        var kind = words.Of(item.Kind) + (item.Formal ? "" : words.Of(" (announced only)", "（仅宣布）"));
        var says = words.Of(item.Says) + (item.Until is { } until ? words.Of($" Until {DossierPart.Day(until)}.", $"至{DossierPart.Day(until)}。") : "");
        return new WordRow(DossierPart.Day(item.Date), kind, item.Formal ? (item.By ?? measure.Id).ToString() : "—", says);
    }

    private static void WriteSources(WordBody word, Dossier dossier, DossierWords words)
    {
        var keys = dossier.Measures.SelectMany(m => m.Timeline.Events.SelectMany(e => e.Sources))
            .Concat(dossier.Explanation.Entries.Where(e => e.Finding is not null).SelectMany(e => e.Entry.Sources)).Distinct(StringComparer.Ordinal).OrderBy(k => k.Length).ThenBy(k => k, StringComparer.Ordinal);
        var rows = keys.Select(k => dossier.Edition.Sources[k]).Select(s => new WordRow(s.Key, s.Title, s.Locator)).ToList();
        if (rows.Count > 0)
        {
            word.Heading(words.Of("Sources", "资料来源"), 2);
            word.Table([10, 50, 40], [words.Of("Key", "编号"), words.Of("What and how much of it was seen", "内容及所见程度"), words.Of("Where", "出处")], rows);
        }
    }
}
