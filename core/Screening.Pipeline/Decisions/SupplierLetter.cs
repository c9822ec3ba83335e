using System.Globalization;
using System.Text;
using Screening.Core.Lists;

namespace Screening.Pipeline.Decisions;

/// <summary>The questions of an Ask as a text to send to the supplier.</summary>
public static class SupplierLetter
{
    private const int MaxShown = 300;

    /// <summary>The text in English and Chinese.</summary>
    /// <param name="decision">An Ask.</param>
    /// <exception cref="ArgumentException">The decision asks nothing.</exception>
    public static BilingualText Of(Decision decision)
    {
        if (decision is not { Kind: DecisionKind.Ask, Finding: { } finding })
        {
            throw new ArgumentException("Only a decision of kind Ask has a letter.", nameof(decision));
        }

        var item = decision.ItemText.Length <= MaxShown ? decision.ItemText : decision.ItemText[..MaxShown] + "…";
        var reference = $"{decision.ScreeningId}/{decision.Line.ToString(CultureInfo.InvariantCulture)}";
        var en = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Subject: Export control of your goods, reference {reference}\n\nDear Sir or Madam,\n\n")
            .Append(CultureInfo.InvariantCulture, $"We are to ship the following goods from China:\n\n    {item}\n\n")
            .Append(CultureInfo.InvariantCulture, $"They may fall under {(decision.Entry is null ? "entries such as" : "entry")} {finding.Entry} of China's export-control list (measure {finding.Measure}). To declare them rightly we need from you, with the document that shows it (test report, certificate of analysis, data sheet):\n\n")
            .Append(Numbered(finding.Questions.Select(q => q.En)));
        var zh = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"主题：贵方货物的出口管制事宜，编号 {reference}\n\n尊敬的供应商：\n\n")
            .Append(CultureInfo.InvariantCulture, $"我方拟从中国出口下列货物：\n\n    {item}\n\n")
            .Append(CultureInfo.InvariantCulture, $"该货物可能属于中国出口管制清单{finding.Entry}{(decision.Entry is null ? "等" : "")}项（{finding.Measure}号公告）。为如实申报，请贵方答复以下问题，并附证明文件（检测报告、成分分析证书或产品说明书）：\n\n")
            .Append(Numbered(finding.Questions.Select(q => q.Zh)));
        if (decision.Note.Length > 0)
        {
            en.Append(CultureInfo.InvariantCulture, $"\n{decision.Note}\n");
            zh.Append(CultureInfo.InvariantCulture, $"\n{decision.Note}\n");
        }

        return new BilingualText(
            en.Append(CultureInfo.InvariantCulture, $"\nKind regards\n{decision.By.Name}\n").ToString(),
            zh.Append(CultureInfo.InvariantCulture, $"\n此致\n{decision.By.Name}\n").ToString());
    }

    private static string Numbered(IEnumerable<string> questions) =>
        string.Concat(questions.Distinct(StringComparer.Ordinal).Select((q, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {q}\n")));
}
