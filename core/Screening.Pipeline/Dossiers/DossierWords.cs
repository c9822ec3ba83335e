using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Rules;
using Screening.Pipeline.Decisions;

namespace Screening.Pipeline.Dossiers;

/// <summary>The words of a dossier's document in one language.</summary>
internal sealed class DossierWords(bool isChinese)
{
    internal bool IsChinese => isChinese;

    /// <summary>A bilingual text in this language.</summary>
    internal string Of(BilingualText text) => isChinese ? text.Zh : text.En;

    /// <summary>One of two wordings.</summary>
    internal string Of(string en, string zh) => isChinese ? zh : en;

    internal string Of(Verdict verdict) => verdict switch
    {
        Verdict.Controlled => Of("names a listed item (controlled)", "属于清单所列物项（controlled）"),
        Verdict.Review => Of("needs a person's decision (review)", "需人工判定（review）"),
        _ => Of("no listed item found (noMatch)", "未发现清单所列物项（noMatch）"),
    };

    internal string Of(Licence licence) => licence switch
    {
        Licence.Required => Of("an export licence is required", "出口须取得许可证"),
        Licence.Uncertain => Of("uncertain: the instruments seen do not settle whether the measure applies", "不确定：所见文件不足以确定该措施是否适用"),
        Licence.Review => Of("a person must decide first whether the item is listed", "须先由人工判定是否属于清单物项"),
        Licence.NotInForce => Of("listed, but the measure is not in force on the date", "属于清单物项，但该措施在该日期未施行"),
        _ => Of("none by this list", "依本清单无需许可证"),
    };

    internal string Of(MatchKind match) => match switch
    {
        MatchKind.Listed => Of("meets the entry", "符合该条目"),
        MatchKind.MissingFacts => Of("open: facts are missing", "未定：尚缺信息"),
        MatchKind.NearThreshold => Of("outside by its parameters, near the threshold", "参数不在范围内，但接近"),
        MatchKind.PresumedOutside => Of("presumed outside by an official answer", "依官方答复一般不属于"),
        _ => Of("no official statement settles it", "无官方说明可据以判定"),
    };

    internal string Of(EntryExplanation explanation) => explanation switch
    {
        { Finding: { } finding } => Of(finding.Match),
        { Outcome: EntryOutcome.CoveredByOther } => Of("covered by a more particular entry above", "由上列更具体的条目涵盖"),
        _ => Of("not this entry", "不属于该条目"),
    };

    internal string Of(StatusKind status) => status switch
    {
        StatusKind.InForce => Of("in force", "施行中"),
        StatusKind.Suspended => Of("suspended", "暂停实施"),
        StatusKind.Uncertain => Of("uncertain", "不确定"),
        StatusKind.Repealed => Of("repealed", "已废止"),
        _ => Of("not yet in force", "尚未施行"),
    };

    internal string Of(LegalEventKind kind) => kind switch
    {
        LegalEventKind.Issued => Of("issued", "公布"),
        LegalEventKind.Effective => Of("takes effect", "施行"),
        LegalEventKind.Suspended => Of("suspended", "暂停"),
        LegalEventKind.SuspensionExtended => Of("suspension extended", "延长暂停"),
        LegalEventKind.Resumed => Of("resumed", "恢复"),
        LegalEventKind.Amended => Of("amended", "修订"),
        _ => Of("repealed", "废止"),
    };

    internal string Of(Certainty certainty) => certainty switch
    {
        Certainty.Verbatim => Of("official wording seen", "已见官方原文"),
        Certainty.SeenInPart => Of("official wording seen in part", "仅见部分官方原文"),
        Certainty.PressSummary => Of("known from a summary", "据媒体或律所摘要"),
        Certainty.Derived => Of("derived", "推定"),
        _ => Of("recalled, compare with the official text", "回忆所得，请核对原文"),
    };

    internal string Of(Truth truth) => truth switch
    {
        Truth.True => Of("yes", "是"),
        Truth.False => Of("no", "否"),
        _ => Of("open", "未定"),
    };

    internal string Of(DecisionState state) => state switch
    {
        DecisionState.InEffect => Of("in effect", "有效"),
        DecisionState.Pending => Of("awaits a second person", "待第二人复核"),
        DecisionState.Superseded => Of("superseded", "已被取代"),
        _ => Of("withdrawn", "已撤回"),
    };
}
