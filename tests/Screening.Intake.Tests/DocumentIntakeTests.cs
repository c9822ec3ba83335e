using System.Text;

namespace Screening.Intake.Tests;

public sealed class DocumentIntakeTests
{
    [Theory]
    [InlineData("", "a.csv", "emptyFile", "nothing in it")]
    [InlineData("\u0001\u0002\u0003\u0000\u0007", "a.bin", "unknownFormat", "no format")]
    [InlineData("%PDF-1.7 and then nothing of the kind", "a.pdf", "brokenContent", "a PDF in its first bytes only")]
    [InlineData("PK\u0003\u0004xl/ broken", "a.xlsx", "brokenContent", "a workbook in its first bytes only")]
    public void A_file_that_nobody_can_read_is_rejected_with_the_reason(string content, string name, string code, string why)
    {
        var (lines, report) = Reading.Of(Encoding.Latin1.GetBytes(content), name);
        Assert.Empty(lines);
        Assert.True(report.IsRejected, why);
        var issue = Assert.Single(report.Issues, i => i.Code == code);
        Assert.NotEmpty(issue.WhatToDo!);
    }

    [Fact]
    public void A_file_that_lies_about_its_extension_is_read_by_its_content()
    {
        var (lines, report) = Reading.Of("description,qty\nerbium oxide,2\n", "invoice.pdf");
        Assert.Equal("erbium oxide", Assert.Single(lines).Text);
        Assert.Contains(report.Issues, i => i.Code == "extensionMismatch");
    }

    [Fact]
    public void A_document_without_goods_lines_is_never_empty_and_silent()
    {
        var (_, report) = Reading.Of("description,qty\n", "a.csv");
        Assert.Contains(report.Issues, i => i.Code == "noGoodsLines");
    }

    [Fact]
    public void A_limit_that_bites_is_named_and_what_came_before_stands()
    {
        var text = "description,qty\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"goods {i},1\n"));
        var (lines, report) = Reading.Of(Encoding.UTF8.GetBytes(text), "a.csv", new IntakeLimits { MaxRows = 10 });
        Assert.InRange(lines.Count, 5, 12);
        Assert.Contains(report.Issues, i => i.Code == "rowLimit" && i.Message.Contains("MaxRows", StringComparison.Ordinal));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("description,qty\na thing,1\nanother,2\n"));
        var lines = new DocumentIntake().Read(content, "a.csv", new DocumentReport(), stop.Token).GetEnumerator();
        Assert.True(lines.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => lines.MoveNext());
    }
}
