using System.Collections.Concurrent;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Quantities;

namespace Screening.Core.Rules;

/// <summary>The questions that would settle what the facts leave open, in English and Chinese; each is worded once for an edition.</summary>
internal sealed class Questions(Edition edition)
{
    private readonly ConcurrentDictionary<string, MissingFact> contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MissingFact> presences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MissingFact> purposes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Condition, MissingFact> measures = new(ReferenceEqualityComparer.Instance);

    /// <summary>How much of an element there is.</summary>
    public MissingFact Content(string symbol) => contents.GetOrAdd(symbol, static (s, e) => ContentOf(e, s), edition);

    /// <summary>Whether an element is there at all.</summary>
    public MissingFact WhichElement(string symbol) => presences.GetOrAdd(symbol, static (s, e) => PresenceOf(e, s), edition);

    /// <summary>What the goods are for.</summary>
    public MissingFact Purpose(string purpose) => purposes.GetOrAdd(purpose, static (p, e) => PurposeOf(e, p), edition);

    /// <summary>How large a parameter is.</summary>
    public MissingFact Parameter(ParameterIn condition) => measures.GetOrAdd(condition, static (c, e) => ParameterOf(e, (ParameterIn)c), edition);

    /// <summary>How large a cylinder is.</summary>
    public MissingFact Size(SizeIn condition) => measures.GetOrAdd(condition, static c => SizeOf((SizeIn)c));

    private static MissingFact ContentOf(Edition edition, string symbol)
    {
        var (en, zh) = NamesOf(edition, symbol);
        return new MissingFact(
            $"content{symbol}",
            new BilingualText(
                $"What is the mass fraction of {en} ({symbol}) by the test report? State the value, or the detection limit if none was found.",
                $"检测报告中{zh}（{symbol}）的质量分数是多少？请写明数值；未检出的，请写明检出限。"));
    }

    private static MissingFact PresenceOf(Edition edition, string symbol)
    {
        var (en, zh) = NamesOf(edition, symbol);
        return new MissingFact(
            $"presence{symbol}",
            new BilingualText(
                $"Do these goods really hold {en} ({symbol}), and how much? Give the exact name, CAS number and composition.",
                $"该货物是否确实含有{zh}（{symbol}）？含量是多少？请提供准确名称、CAS 号和成分。"));
    }

    private static MissingFact PurposeOf(Edition edition, string purpose)
    {
        var title = edition.Concepts.TryGetValue(purpose, out var concept) ? concept.Title : new BilingualText("rare-earth production", "稀土生产");
        return new MissingFact(
            $"purpose{char.ToUpperInvariant(purpose[0])}{purpose[1..]}",
            new BilingualText($"What are the goods used for? Are they for {title.En}?", $"该货物的具体用途是什么？是否用于{title.Zh}？"));
    }

    private static MissingFact ParameterOf(Edition edition, ParameterIn condition)
    {
        var title = ConditionText.ParameterTitle(edition, condition);
        return new MissingFact(
            condition.Parameter,
            new BilingualText(
                $"What is the {title.En}? The entry's window is {QuantityText.InEnglish(condition.Window)}.",
                $"{title.Zh}是多少？管制范围为{QuantityText.InChinese(condition.Window)}。"));
    }

    private static MissingFact SizeOf(SizeIn size) =>
        new(
            "diameterAndLength",
            new BilingualText(
                $"What are diameter and length? The entry's window is a diameter of {QuantityText.InEnglish(size.Diameter)} and a length of {QuantityText.InEnglish(size.Length)}.",
                $"请提供直径和长度；管制范围为直径{QuantityText.InChinese(size.Diameter)}，且长度{QuantityText.InChinese(size.Length)}。"));

    private static (string En, string Zh) NamesOf(Edition edition, string symbol)
    {
        if (!edition.Elements.TryGetValue(symbol, out var element))
        {
            return (symbol, symbol);
        }

        var zh = element.Names.FirstOrDefault(n => n.Language == "zh-Hans");
        return (element.Names[0].Text, zh?.Text ?? symbol);
    }
}
