using System.Text.RegularExpressions;

namespace Screening.Pipeline.Llm;

/// <summary>
/// What leaves the house: goods text only. Parties, addresses of mail and web, telephone numbers, prices and reference numbers are blotted out, unit by
/// unit, so that places in the text stay what they are.
/// </summary>
public static partial class SentText
{
    /// <summary>Stands for each unit taken out. A quote that holds it is in no input.</summary>
    public const char Blot = '▯';

    // Prices need a currency beside them: a bare number is as often a size or a content.
    private static readonly Regex[] Taken = [Mail(), Web(), Price(), PriceAfter(), Reference(), Party(), ChineseParty(), Telephone()];

    /// <summary>The text as it may be sent; as long as the text given.</summary>
    public static string Of(string text)
    {
        foreach (var pattern in Taken)
        {
            text = pattern.Replace(text, static match => Blotted(match));
        }

        return text;
    }

    private static string Blotted(Match match)
    {
        var kept = match.Groups["kept"];
        return kept.Success ? kept.Value + new string(Blot, match.Length - kept.Length) : new string(Blot, match.Length);
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(https?://|www\.)[^\s<>""，。；]{1,400}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Web();

    [GeneratedRegex(@"(US\$|USD|EUR|GBP|JPY|CNY|RMB|HKD|CHF|KRW|INR|TWD|[$€£¥￥])\s{0,2}\d{1,3}([,' ]?\d{3}){0,4}([.,]\d{1,4})?", RegexOptions.NonBacktracking)]
    private static partial Regex Price();

    [GeneratedRegex(@"\d{1,3}([,' ]?\d{3}){0,4}([.,]\d{1,4})?\s{0,2}(US\$|USD|EUR|GBP|JPY|CNY|RMB|HKD|CHF|KRW|INR|TWD|美元|人民币|欧元|日元|元|[€£])", RegexOptions.NonBacktracking)]
    private static partial Regex PriceAfter();

    // A heat is a number of the mill and a step of a process: only its number is taken out.
    [GeneratedRegex(
        @"(?<kept>((\b(invoice|inv|order|p\.?o|contract|b/l|awb|hawb|mawb|container|booking|shipment|waybill|lot|batch|ref|reference|customer|account)\b\.?|合同|发票|订单|提单|运单|批号|编号|单号|炉号)\s{0,2}(no|nr|number|num|#|№|号|號)?|\b(heat|melt|coil|certificate|cert|report|serial|drawing)\b\.?\s{0,2}(no|nr|number|num|#|№))\.?\s{0,2}[:：#]?\s{0,2})[A-Z0-9][A-Z0-9/\-]{0,30}\d[A-Z0-9/\-]{0,30}",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"([A-Z][\w&.'-]{0,40}[ ,]{1,2}){1,4}(Co\.?,? ?Ltd\b|Ltd\b|Limited\b|LLC\b|Inc\b|Corp\b|Corporation\b|GmbH\b|AG\b|S\.A\b|S\.p\.A\b|B\.V\b|Pty\b|PLC\b)\.?",
        RegexOptions.NonBacktracking)]
    private static partial Regex Party();

    [GeneratedRegex(@"[\u4E00-\u9FFF（）()]{2,16}?(有限责任公司|股份有限公司|有限公司|集团公司|公司|株式会社)", RegexOptions.NonBacktracking)]
    private static partial Regex ChineseParty();

    [GeneratedRegex(@"(?<kept>\b(tel|phone|fax|mobile|电话|传真|手机)\b?\.?\s{0,2}[:：]?\s{0,2})\+?[\d][\d() /-]{5,24}\d", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Telephone();
}
