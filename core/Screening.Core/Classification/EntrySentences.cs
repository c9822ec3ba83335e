using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>What a finding of an entry says why it was found, in English and Chinese; worded once for all lines.</summary>
internal sealed class EntrySentences
{
    private static readonly BilingualText RecalledNote = new(
        " The wording of this entry is recalled, not seen: compare it with the official text.", "该条目文本系回忆所得，未见原文，请核对官方文本。");

    private readonly bool isRecalled;
    private readonly BilingualText listed;
    private readonly BilingualText missingFacts;
    private readonly BilingualText nearThreshold;

    public EntrySentences(Entry entry)
    {
        var title = entry.Title;
        isRecalled = entry.TextCertainty == Certainty.Recalled || entry.CodeCertainty == Certainty.Recalled;
        listed = WithNote(new BilingualText($"The text names goods of {entry.Code}, {title.En}.", $"文本所述货物属于{entry.Code}（{title.Zh}）。"));
        missingFacts = WithNote(new BilingualText(
            $"The goods may fall under {entry.Code}, {title.En}; facts are missing that decide it.", $"货物可能属于{entry.Code}（{title.Zh}），尚缺判定所需信息。"));
        nearThreshold = WithNote(new BilingualText(
            $"By its stated parameters the item lies outside {entry.Code}, {title.En}; a declaration must say so with the parameters.",
            $"按所述参数不属于{entry.Code}（{title.Zh}），但与之接近，申报时须注明“不属于管制物项”并填写具体参数。"));
    }

    /// <summary>Why, for how entry and line stand to each other; the neighbour case says it, or adds to it, where there is one.</summary>
    public BilingualText Why(MatchKind match, Neighbour? neighbour)
    {
        var why = match switch
        {
            MatchKind.Listed => listed,
            MatchKind.MissingFacts => missingFacts,
            MatchKind.NearThreshold => nearThreshold,
            _ => WithNote(neighbour!.Why),
        };
        return neighbour is { Outcome: NeighbourOutcome.Listed } ? new BilingualText($"{why.En} {neighbour.Why.En}", why.Zh + neighbour.Why.Zh) : why;
    }

    private BilingualText WithNote(BilingualText text) => isRecalled ? new BilingualText(text.En + RecalledNote.En, text.Zh + RecalledNote.Zh) : text;
}
