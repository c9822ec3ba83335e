using System.Text;
using System.Text.Json;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Tests.Checks;

public sealed class CheckJsonTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public void Writes_an_answer_in_the_order_of_the_contract_with_chinese_as_it_is()
    {
        var request = CheckJson.Read("""{"note":{"a":[1,2]},"id":"7\u00e9","text":"氧化镝 99%","hs":28469015,"asOf":"2026-11-24"}"""u8, out _, out var issue);
        Assert.Null(issue);
        Assert.Equal("28469015", request!.Hs);
        var json = JsonContract.ToText(writer => CheckJson.Write(writer, new CheckAnswer(request, Day, new EditionStamp("2026-11-24+0123456789ab", new DateOnly(2026, 10, 9)), Flagged)));
        Assert.Equal(
            """{"id":"7\u00e9","text":"氧化镝 99%","verdict":"controlled","licence":"uncertain","asOf":"2026-11-24","edition":"2026-11-24+0123456789ab","editionKnownUntil":"2026-10-09","editionAgeDays":46,"findings":[{"entry":"1C905.a.1","measure":"2025-18","match":"missingFacts","status":"inForce","why":"names it","whyZh":"写明","certainty":"seenInPart","neighbour":"ysz","evidence":[{"kind":"tariffCode","text":"","start":0,"length":0,"says":"reference code","field":"hs","value":"28469015"}],"missing":[{"fact":"dyContent","question":"Dy?","questionZh":"镝？"}]}],"issues":[{"code":"vague","severity":"warning","where":"text","message":"says nothing","whatToDo":"ask"}],"note":{"a":[1,2]}}""",
            json);
    }

    [Fact]
    public void Writes_a_line_without_findings_shortly()
    {
        var request = CheckJson.Read("""{"text":"socks"}"""u8, out _, out _);
        var json = JsonContract.ToText(writer => CheckJson.Write(writer, new CheckAnswer(request!, Day, new EditionStamp("e+0", new DateOnly(2026, 10, 9)), LineResult.Nothing)));
        Assert.Equal("""{"text":"socks","verdict":"noMatch","licence":"none","asOf":"2026-11-24","edition":"e+0","editionKnownUntil":"2026-10-09","editionAgeDays":46,"findings":[]}""", json);
    }

    [Theory]
    [InlineData("""{"text":"a","id":3}""", "3", "a", null, null, "plain")]
    [InlineData("""{"text":"a","hs":null,"cas":null,"id":null,"asOf":null}""", null, "a", null, null, "null is the same as not sent")]
    [InlineData("""{"cas":"1308-87-8"}""", null, "", null, "1308-87-8", "a CAS number may stand in the text's place")]
    [InlineData("""{"text":"a","hs":2846.90}""", null, "a", "2846.90", null, "a number is kept as written")]
    [InlineData("\uFEFF{\"text\":\"a\"}", null, "a", null, null, "a byte order mark is no part of the line")]
    public void Reads_a_request(string json, string? id, string text, string? hs, string? cas, string reason)
    {
        var request = CheckJson.Read(Encoding.UTF8.GetBytes(json), out var idJson, out var issue);
        Assert.True(issue is null, reason);
        Assert.Equal((id, text, hs, cas), (request!.IdJson, request.Text, request.Hs, request.Cas));
        Assert.Equal(id, idJson);
    }

    [Theory]
    [InlineData("""{"id":1,"text":""", "notJson", "1")]
    [InlineData("""{"id":1,"text":"a"} x""", "notJson", "1")]
    [InlineData("""[1]""", "notAnObject", null)]
    [InlineData("", "notJson", null)]
    [InlineData("""{"text":5,"id":"x"}""", "wrongType", "\"x\"")]
    [InlineData("""{"text":{"a":1},"id":2}""", "wrongType", "2")]
    [InlineData("""{"id":true,"text":"a"}""", "wrongType", null)]
    [InlineData("""{"id":1,"text":"a","text":"b"}""", "duplicateMember", "1")]
    [InlineData("""{"id":1,"text":"a","z":1,"z":2}""", "duplicateMember", "1")]
    [InlineData("""{"id":1,"text":"a","asOf":"24.11.2026"}""", "notADate", "1")]
    [InlineData("""{"id":1,"text":"a","asOf":20261124}""", "wrongType", "1")]
    [InlineData("""{"id":1,"text":" "}""", "nothingToCheck", "1")]
    [InlineData("""{"id":1,"text":"\ud83d"}""", "notJson", "1")]
    public void Names_what_is_wrong_and_still_finds_the_id(string json, string code, string? id)
    {
        Assert.Null(CheckJson.Read(Encoding.UTF8.GetBytes(json), out var idJson, out var issue));
        Assert.Equal((code, id), (issue!.Code, idJson));
        var error = JsonDocument.Parse(JsonContract.ToBytes(writer => CheckJson.WriteError(writer, idJson, issue))).RootElement;
        Assert.Equal(code, error.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(id is not null, error.TryGetProperty("id", out _));
    }

    [Fact]
    public void Names_bytes_that_are_no_utf8()
    {
        Assert.Null(CheckJson.Read([0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x7d], out _, out var issue));
        Assert.Equal("notUtf8", issue!.Code);
    }

    [Fact]
    public void Takes_its_own_answer_as_a_request_again()
    {
        var request = CheckJson.Read("""{"id":1,"text":"a","mine":true}"""u8, out _, out _)!;
        var first = JsonContract.ToBytes(writer => CheckJson.Write(writer, new CheckAnswer(request, Day, new EditionStamp("e+0", new DateOnly(2026, 10, 9)), Flagged)));
        var again = CheckJson.Read(first, out _, out var issue)!;
        Assert.Null(issue);
        Assert.Equal("mine", Assert.Single(again.Unknown).Key);
        Assert.Equal(first, JsonContract.ToBytes(writer => CheckJson.Write(writer, new CheckAnswer(again, Day, new EditionStamp("e+0", new DateOnly(2026, 10, 9)), Flagged))));
    }

    [Fact]
    public void Gives_members_sent_over_several_lines_back_on_one()
    {
        var request = CheckJson.Read(Encoding.UTF8.GetBytes("{\"text\":\"a\",\"x\":[1,\r\n2]}"), out _, out _)!;
        Assert.Equal("[1,2]", Assert.Single(request.Unknown).Value);
    }

    internal static LineResult Flagged { get; } = new()
    {
        Verdict = Verdict.Controlled, Licence = Licence.Uncertain,
        Findings =
        [
            new Finding
            {
                Entry = EntryCode.Parse("1C905.a.1"), Measure = MeasureId.Parse("2025-18"), Match = MatchKind.MissingFacts,
                Status = new LegalStatus
                {
                    Kind = StatusKind.InForce, AsOf = Day, Why = new("in force", "有效"), Sources = ["s"], Certainty = Certainty.Verbatim,
                },
                Why = new("names it", "写明"), Certainty = Certainty.SeenInPart, Neighbour = "ysz",
                Evidence = [new Evidence { Kind = EvidenceKind.TariffCode, Text = "", Start = 0, Length = 0, Says = "reference code", Field = "hs", Value = "28469015" }],
                Missing = [new MissingFact("dyContent", new("Dy?", "镝？"))],
            },
        ],
        Issues = [new Issue("vague", IssueSeverity.Warning, "text", "says nothing", "ask")],
    };
}
