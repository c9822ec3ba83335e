using Screening.Core;

namespace Screening.Intake.Tests;

public sealed class WordTests
{
    [Fact]
    public void Reads_what_people_do_in_Word()
    {
        var (lines, report) = Reading.OfFile("tests", "papers", "word-features.docx");

        Assert.Equal(DocumentKind.GoodsList, report.Kind);
        Assert.Equal(
            ["Sintered NdFeB magnets N42SH, zinc plated D10 x 5", "Sintered NdFeB magnets N42SH, zinc plated D12 x 5", "Dysprosium oxide powder, 3N"],
            lines.Select(l => l.Text));
        Assert.Equal("table 2, row 4", lines[2].Where);
        Assert.Equal("25", lines[2].Quantity);
        Assert.Contains(report.Issues, i => i is { Code: "trackedChanges", Severity: IssueSeverity.Info });
        Assert.Contains(report.Issues, i => i is { Code: "hiddenText", Severity: IssueSeverity.Info });
        Assert.Equal(1, report.LeftOut["total"]);
    }

    [Theory]
    [InlineData("PK\u0003\u0004word/document.xml and then nothing", "a.docx", "brokenContent", "a Word document in its first bytes only")]
    public void What_can_not_be_read_is_named_with_what_to_do(string content, string name, string code, string why)
    {
        var (lines, report) = Reading.Of(System.Text.Encoding.Latin1.GetBytes(content), name);

        Assert.Empty(lines);
        Assert.True(report.IsRejected, why);
        Assert.NotEmpty(Assert.Single(report.Issues, i => i.Code == code).WhatToDo!);
    }
}
