namespace Screening.Intake.Tests.Structures;

public sealed class StructureTests
{
    [Theory]
    [InlineData("[{\"description\": \"erbium oxide\"}, {\"description\": \"chairs\"}]", "erbium oxide|chairs", "an array")]
    [InlineData("{\"description\": \"erbium oxide\"}\n{\"description\": \"chairs\"}\n", "erbium oxide|chairs", "a value a line")]
    [InlineData("{\"a\": {\"description\": \"lot\", \"items\": [{\"description\": \"erbium oxide\"}]}}", "erbium oxide|lot", "a description above the items is a line too")]
    [InlineData("{\"lines\": [{\"product\": \"erbium oxide\", \"grade\": \"4N\"}]}", "erbium oxide 4N", "parts of the description are joined")]
    [InlineData("{\"x\": [{\"q\": \"erbium oxide\"}, {\"q\": \"chairs\"}]}", "erbium oxide|chairs", "names that nobody knows")]
    public void Finds_the_records_of_JSON(string json, string texts, string why)
    {
        var (lines, _) = Reading.Of(json, "a");
        Assert.True(texts == string.Join('|', lines.Select(l => l.Text)), $"{why}: {string.Join('|', lines.Select(l => l.Text))}");
    }

    [Theory]
    [InlineData("<a><row><desc>erbium oxide</desc></row><row><desc>chairs</desc></row></a>", "erbium oxide|chairs", "elements")]
    [InlineData("<a><row desc='erbium oxide'/><row desc='chairs'/></a>", "erbium oxide|chairs", "attributes")]
    [InlineData("<a><p>erbium oxide</p><p>chairs</p></a>", "erbium oxide chairs", "nothing but text")]
    public void Finds_the_records_of_XML(string xml, string texts, string why)
    {
        var (lines, _) = Reading.Of(xml, "a");
        Assert.True(texts == string.Join('|', lines.Select(l => l.Text)), $"{why}: {string.Join('|', lines.Select(l => l.Text))}");
    }

    [Theory]
    [InlineData("<a><row><desc>erbium</desc></row><row><desc>chairs</row></a>", "a tag that doesn't fit")]
    [InlineData("<a><row><desc>erbium</desc></row><row><desc>&nobody;</desc></row></a>", "an entity nobody declared")]
    [InlineData("[{\"description\": \"erbium\"}, {\"description\": ]", "JSON that breaks")]
    [InlineData("[{\"description\": \"erbium\"}, {\"quant", "JSON that is cut")]
    public void What_stands_before_a_break_is_given_and_the_break_is_named(string text, string why)
    {
        var (lines, report) = Reading.Of(text, "a");
        Assert.True(lines.Count > 0 && lines[0].Text == "erbium", why);
        Assert.Contains(report.Issues, i => i.Code == "brokenContent" && i.Where.StartsWith("line ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_type_is_not_read()
    {
        var (_, report) = Reading.Of("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><desc>&x;</desc></a>", "a.xml");
        Assert.True(report.IsRejected);
        Assert.Contains(report.Issues, i => i.Code == "documentType");
    }

    [Theory]
    [InlineData("<a>", "</a>", "XML")]
    [InlineData("[", "]", "JSON")]
    public void Nesting_without_end_is_named_by_its_limit(string open, string close, string why)
    {
        var (_, report) = Reading.Of(string.Concat(Enumerable.Repeat(open, 5000)) + string.Concat(Enumerable.Repeat(close, 5000)), "a");
        Assert.True(report.Issues.Any(i => i.Code == "depthLimit"), why);
    }

    [Fact]
    public void A_description_in_a_comment_is_read_and_said_so()
    {
        var (lines, report) = Reading.Of("<ASYCUDA><Item><!-- <Description_of_goods>erbium</Description_of_goods> --><x>1</x></Item></ASYCUDA>", "a.xml");
        Assert.Equal("erbium", Assert.Single(lines).Text);
        Assert.Contains(report.Issues, i => i.Code == "commentedOut");
    }

    [Theory]
    [InlineData("0|3|烧结钕铁硼|Nd 29%,Dy 1.2%,Fe余量|42SH", "永磁体 烧结钕铁硼; Nd 29%,Dy 1.2%,Fe余量; 42SH", "the codes before the elements say nothing of the goods")]
    [InlineData("纯度|99.9%", "永磁体 纯度; 99.9%", "few parts are all kept")]
    public void The_specification_of_a_Chinese_declaration_is_cut_at_its_bars(string model, string text, string why)
    {
        var (lines, _) = Reading.Of($"<DecMessage><DecLists><DecList><GName>永磁体</GName><GModel>{model}</GModel></DecList></DecLists></DecMessage>", "a");
        Assert.True(Assert.Single(lines).Text == text, $"{why}: {lines[0].Text}");
    }
}
