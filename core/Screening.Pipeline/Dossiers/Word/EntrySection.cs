using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>Each entry that was considered: an overview, then requirement by requirement.</summary>
internal static class EntrySection
{
    private const string Yes = "E2EFDA", No = "F4F5F7", Open = "FFF2CC", Hit = "FBE5D6";

    // Beyond it the overview still names every entry.
    private const int MaxDetailed = 24;

    internal static void Write(WordBody word, Dossier dossier, DossierWords words)
    {
        var entries = dossier.Explanation.Entries;
        word.Heading(words.Of("3. Entries considered", "三、比对的管制条目"), 1);
        if (entries.Count == 0)
        {
            word.Paragraph(words.Of(
                "Nothing in the line is a substance, material, equipment or technology that an entry of the list names.",
                "该行文字未提及清单任何条目所列的物质、材料、设备或技术。"));
            return;
        }

        word.Table(
            [16, 36, 12, 14, 22],
            [words.Of("Entry", "条目"), words.Of("Title", "名称"), words.Of("Measure", "公告"), words.Of("Status", "状态"), words.Of("Outcome", "结论")],
            entries.Select(e => Overview(e, dossier, words)));
        foreach (var entry in entries.Take(MaxDetailed))
        {
            WriteEntry(word, entry, words);
        }
    }

    private static WordRow Overview(EntryExplanation explanation, Dossier dossier, DossierWords words)
    {
        var status = StatusCalendar.StatusOn(dossier.Edition, explanation.Entry, dossier.Answer.Item.AsOf);
        var fill = explanation.Finding?.Match switch
        {
            MatchKind.Listed => Hit,
            MatchKind.MissingFacts or MatchKind.Grey or MatchKind.NearThreshold => Open,
            _ => null,
        };
        return new WordRow(explanation.Entry.Code.Value, words.Of(explanation.Entry.Title), explanation.Entry.Measure.ToString(), words.Of(status.Kind), words.Of(explanation))
        {
            Marked = 4, Fill = fill,
        };
    }

    private static void WriteEntry(WordBody word, EntryExplanation explanation, DossierWords words)
    {
        var entry = explanation.Entry;
        word.Heading($"{entry.Code}  {words.Of(entry.Title)} — {words.Of(explanation)}", 2);
        word.Pairs(
            (words.Of("Wording (Chinese)", "公告原文"), entry.OfficialTextZh),
            (words.Of("Certainty of the wording", "原文可靠程度"), words.Of(entry.TextCertainty)),
            (words.Of("Why", "理由"), explanation.Finding is { } finding ? words.Of(finding.Why) : null),
            (words.Of("Reference tariff codes", "参考商品编号"), string.Join(", ", entry.TariffCodes.Select(t => t.Code))));
        if (explanation.Rule is { } rule)
        {
            word.Table(
                [48, 10, 42], [words.Of("Requirement", "要件"), words.Of("Met?", "符合"), words.Of("By what", "依据")], Rows(rule, words, 0));
        }
    }

    private static IEnumerable<WordRow> Rows(RuleStep step, DossierWords words, int depth)
    {
        var fill = step.Truth switch
        {
            Truth.True => Yes,
            Truth.Unknown => Open,
            _ => No,
        };
        var basis = step.Evidence.Select(e => words.IsChinese ? ShownZh(e) : Shown(e)).Append(step.Remark is null ? null : words.Of(step.Remark))
            .Concat(step.Truth == Truth.Unknown ? step.Missing.Select(m => words.Of(m.Question)) : []).Where(t => t is not null);
        yield return new WordRow(words.Of(step.Requirement), words.Of(step.Truth), string.Join('\n', basis)) { Marked = 1, Fill = fill, Indent = depth };
        foreach (var row in step.Parts.SelectMany(p => Rows(p, words, depth + 1)))
        {
            yield return row;
        }
    }

    private static string Shown(Evidence evidence) =>
        evidence.Field is { } field ? $"{field} “{Cut(evidence.Value ?? "")}”: {evidence.Says}" : $"“{Cut(evidence.Text)}”: {evidence.Says}";

    // What a piece of evidence shows is worded in English only; the Chinese part quotes it and names its kind.
    private static string ShownZh(Evidence evidence) =>
        $"“{Cut(evidence.Field is null ? evidence.Text : evidence.Value ?? "")}”（{KindZh(evidence.Kind)}{(evidence.Field is null ? "" : $"，申报栏 {evidence.Field}")}）";

    private static string KindZh(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Name => "名称",
        EvidenceKind.Formula => "化学式",
        EvidenceKind.Cas => "CAS 号",
        EvidenceKind.TariffCode => "商品编号",
        EvidenceKind.Composition => "成分",
        EvidenceKind.Grade => "牌号",
        EvidenceKind.Parameter => "参数",
        EvidenceKind.Purpose => "用途",
        EvidenceKind.Negation => "否定表述",
        _ => "上下文",
    };

    private static string Cut(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
