using System.Globalization;
using System.Text.RegularExpressions;

namespace Screening.Intake.Announcements;

/// <summary>
/// Finds the numbers of announcements in a text, as ministries and newspapers write them: 商务部公告2025年第61号, 公告〔2025〕61号, 2025年第六十一号公告, Announcement No. 61 of
/// 2025, Announcement [2025] No. 61. Numbers of orders, laws and notices are none.
/// </summary>
public static partial class AnnouncementNumbers
{
    private const int FirstYear = 1980, LastYear = 2099, Largest = 9999;

    // A text of a page's link is short; what is longer is a page's body, of which the beginning is enough.
    private const int MaxText = 20_000;

    // How far before a number those who issued it may be named.
    private const int MaxIssuer = 60;

    /// <summary>The numbers in the order of the text, each once.</summary>
    public static IReadOnlyList<AnnouncementNumber> In(string text)
    {
        var folded = Folded(text.Length <= MaxText ? text : text[..MaxText]);
        return [.. Chinese().Matches(folded).Concat(English().Matches(folded)).OrderBy(match => match.Index).Select(match => Of(folded, match)).OfType<AnnouncementNumber>().Distinct()];
    }

    // Full-width digits, brackets and blanks as plain ones.
    private static string Folded(string text) => string.Create(text.Length, text, static (units, source) =>
    {
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = source[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(source[i] - 0xFEE0) : source[i] == '\u3000' ? ' ' : source[i];
        }
    });

    private static AnnouncementNumber? Of(string text, Match match)
    {
        var year = NumberOf(match.Groups["year"].Value);
        var number = NumberOf(match.Groups["number"].Value);
        if (year is < FirstYear or > LastYear || number is < 1 or > Largest)
        {
            return null;
        }

        return new AnnouncementNumber(IssuerOf(Before(text, match) + match.Value), year, number);
    }

    // Back to the end of the sentence before, or to the number before: that one's issuer is not this one's.
    private static string Before(string text, Match match)
    {
        var from = Math.Max(0, match.Index - MaxIssuer);
        var before = text[from..match.Index];
        var end = before.LastIndexOfAny(['。', ';', '；', '\n', '号', '|']);
        return before[(end + 1)..];
    }

    private static string? IssuerOf(string text) =>
        text.Contains("商务部", StringComparison.Ordinal) || text.Contains("MOFCOM", StringComparison.OrdinalIgnoreCase) || text.Contains("Ministry of Commerce", StringComparison.OrdinalIgnoreCase) ? "mofcom"
        : text.Contains("海关总署", StringComparison.Ordinal) || text.Contains("GACC", StringComparison.Ordinal) || text.Contains("General Administration of Customs", StringComparison.OrdinalIgnoreCase) ? "gacc"
        : Body().IsMatch(text) ? "other"
        : null;

    private static int NumberOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        const string digits = "零一二三四五六七八九";
        var plain = text.Replace('〇', '零').Replace('○', '零');
        return plain.All(c => digits.Contains(c, StringComparison.Ordinal))
            ? plain.Aggregate(0, (sum, c) => Math.Min(99_999, (sum * 10) + digits.IndexOf(c, StringComparison.Ordinal)))
            : Counted(plain, digits);
    }

    // 六十一, 一百零五, 十.
    private static int Counted(string text, string digits)
    {
        int sum = 0, digit = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '十':
                    sum += Math.Max(1, digit) * 10;
                    digit = 0;
                    break;
                case '百':
                    sum += Math.Max(1, digit) * 100;
                    digit = 0;
                    break;
                default:
                    digit = digits.IndexOf(c, StringComparison.Ordinal);
                    break;
            }
        }

        return sum + Math.Max(0, digit);
    }

    [GeneratedRegex(
        @"公告\s*[\(\[〔【［]?\s*(?<year>\d{4}|[零〇○一二三四五六七八九]{4})\s*(?:年|[\)\]〕】］])\s*(?:年)?\s*[\)\]〕】］]?\s*第?\s*(?<number>\d{1,4}|[零〇○一二三四五六七八九十百]{1,7})\s*号"
        + @"|(?<year>\d{4}|[零〇○一二三四五六七八九]{4})\s*年\s*第\s*(?<number>\d{1,4}|[零〇○一二三四五六七八九十百]{1,7})\s*号\s*(?:[\(（][^\)）]{0,12}[\)）])?\s*公告",
        RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"Announcements?\s*,?\s*(?:No|Number|Nr|№)\.?\s*(?<number>\d{1,4})\s*,?\s*(?:of\s+(?:the\s+year\s+)?|/|\(|\[|in\s+)?\s*(?<year>\d{4})"
        + @"|Announcements?\s*,?\s*(?:of\s+)?[\(\[]?\s*(?<year>\d{4})\s*[\)\]]?\s*,?\s*(?:No|Number|Nr|№)\.?\s*(?<number>\d{1,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex English();

    [GeneratedRegex("[部委署局院会]\\s*公告|Ministry|Administration|Commission", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Body();
}
