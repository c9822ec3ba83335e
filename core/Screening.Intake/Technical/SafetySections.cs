using System.Text.RegularExpressions;
using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>
/// Finds the sections of a safety data sheet: sixteen by the GHS (UN ST/SG/AC.10/30 annex 4; REACH annex II; 29 CFR 1910.1200; GB/T 16483),
/// nine or so in older sheets. A heading is known by its number and its words together.
/// </summary>
internal static partial class SafetySections
{
    private const int LongestHeading = 100;

    private static readonly (SafetySection Section, string[] Words)[] Titles =
    [
        (SafetySection.Composition, ["composition", "ingredient", "components", "zusammensetzung", "成分", "组成", "成份", "組成"]),
        (SafetySection.Properties, ["physical and chemical", "physical/chemical", "physical & chemical", "physical characteristics", "physical data", "physical propert", "理化特性", "理化性质", "物理", "physikalische"]),
        (SafetySection.Transport, ["transport", "shipping information", "运输", "運輸"]),
        (SafetySection.Identification, ["identification", "product name", "product and company", "company/undertaking", "chemical product", "标识", "標識", "化学品及企业", "产品名称", "bezeichnung des stoffs"]),
        (SafetySection.Other,
        [
            "hazard", "first aid", "first-aid", "fire", "firefighting", "accidental", "spill", "handling", "storage", "exposure", "personal protection", "stability", "reactivity", "toxicolog", "health", "ecolog", "disposal", "regulat", "other information", "additional information", "precaution", "control measures",
            "危险", "危害", "急救", "消防", "泄漏", "操作", "储存", "接触控制", "个体防护", "稳定性", "毒理", "生态", "废弃", "法规", "其他信息", "其他",
        ]),
    ];

    /// <summary>The headings with the index of their row, in order.</summary>
    public static List<(SafetySection Section, int Row)> Of(IReadOnlyList<DocumentRow> rows)
    {
        var found = new List<(SafetySection, int)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsRunning && Heading(rows[i].Text) is { } section)
            {
                found.Add((section, i));
            }
        }

        return found;
    }

    /// <summary>True for the words that head a safety data sheet.</summary>
    public static bool IsTitle(string text) => Title().IsMatch(text);

    private static SafetySection? Heading(string text)
    {
        if (text.Length > LongestHeading || Numbered().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var title = match.Groups["title"].Value.ToLowerInvariant();
        foreach (var (section, words) in Titles)
        {
            if (Array.Exists(words, title.Contains))
            {
                return section;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\W*(?:(?:section|abschnitt|part)\s*(?<n>\d{1,2}|[ivx]{1,4})\b|第\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:部分|节|項|项|章)?|(?<n>\d{1,2})(?!\d|\s*[.．]\s*\d)|[一二三四五六七八九十]{1,3}[、.．])[\s.:：、．)\-–—]*(?<title>\p{L}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:material\s+)?safety\s+data\s*sheet|\bM?SDS\b|sicherheitsdatenblatt|安全技术说明书|安全技術說明書|安全数据(?:说明书|表)|物质安全资料表", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
