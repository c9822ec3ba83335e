using Screening.Intake.Announcements;

namespace Screening.Intake.Tests.Announcements;

public sealed class AnnouncementNumbersTests
{
    [Theory]
    [InlineData("商务部公告2025年第61号 公布对境外相关稀土物项实施出口管制的决定", "2025-61", "the usual form")]
    [InlineData("商务部 海关总署公告2025年第18号", "2025-18", "of two bodies, one of them the ministry")]
    [InlineData("商务部公告２０２５年第６１号", "2025-61", "full width")]
    [InlineData("公告〔2025〕61号", "2025-61", "a year in brackets, nobody named")]
    [InlineData("商务部公告[2025]第61号", "2025-61", "square brackets")]
    [InlineData("商务部公告（2025年第61号）", "2025-61", "round brackets")]
    [InlineData("商务部公告 2025 年 第 61 号", "2025-61", "blanks")]
    [InlineData("商务部2025年第61号公告", "2025-61", "the number first")]
    [InlineData("商务部公告二〇二五年第六十一号", "2025-61", "Chinese numerals")]
    [InlineData("商务部公告二○二六年第一百零五号", "2026-105", "another zero, and a hundred")]
    [InlineData("商务部公告2026年第十号", "2026-10", "ten")]
    [InlineData("海关总署公告2025年第61号", "gacc-2025-61", "of the customs alone: another series of numbers")]
    [InlineData("国家市场监督管理总局公告2025年第9号", "other-2025-9", "of another body")]
    [InlineData("MOFCOM Announcement No. 61 of 2025 on rare earth items", "2025-61", "English")]
    [InlineData("Announcement No.61, 2025", "2025-61", "English, nobody named")]
    [InlineData("MOFCOM Announcement No.62 [2025]", "2025-62", "English, year in brackets")]
    [InlineData("Announcement [2025] No. 70 of the Ministry of Commerce", "2025-70", "English, year first")]
    [InlineData("Announcement of 2026 No. 3", "2026-3", "English, of a year")]
    [InlineData("General Administration of Customs Announcement No. 58 of 2025", "gacc-2025-58", "English, of the customs alone")]
    [InlineData("商务部公告2025年第55号、商务部公告2025年第56号", "2025-55 2025-56", "two in one title")]
    [InlineData("海关总署公告2025年第9号；商务部公告2025年第57号", "gacc-2025-9 2025-57", "two of two bodies")]
    [InlineData("商务部令2025年第1号", "", "an order")]
    [InlineData("商务部通知2025年第61号", "", "a notice")]
    [InlineData("2025年第61期公报", "", "an issue of a gazette")]
    [InlineData("公告1925年第61号", "", "no year of ours")]
    [InlineData("公告2025年第0号", "", "no number")]
    [InlineData("关于稀土的公告", "", "no number at all")]
    public void Reads_the_numbers_that_a_text_names(string text, string keys, string why) =>
        Assert.Equal((keys, why), (string.Join(' ', AnnouncementNumbers.In(text).Select(number => number.Key)), why));

    [Fact]
    public void A_hostile_text_costs_no_time() =>
        Assert.Empty(AnnouncementNumbers.In(string.Concat(Enumerable.Repeat("公告〔 〔 2025 Announcement No ", 20_000))));
}
