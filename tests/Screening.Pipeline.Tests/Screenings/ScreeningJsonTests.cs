using Screening.Core.Classification;
using Screening.Intake;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Tests.Screenings;

public sealed class ScreeningJsonTests
{
    private static readonly ItemLine Line = new()
    {
        Number = 3, Where = "Sheet1!A5", Text = "Dysprosium oxide\n氧化镝", TariffCode = "2846.90", Quantity = "5", Unit = "kg",
        Fields = [new("Description", "Dysprosium oxide\n氧化镝"), new("Qty", "5")],
    };

    [Fact]
    public void Writes_an_item_with_every_member_and_reads_it_back()
    {
        var json = JsonContract.ToBytes(writer => ItemJson.Write(writer, "a/list.csv", Line));
        Assert.Equal(
            """{"source":"a/list.csv","where":"Sheet1!A5","line":3,"text":"Dysprosium oxide\n氧化镝","hs":"2846.90","cas":null,"quantity":"5","unit":"kg","value":null,"currency":null,"origin":null,"destination":null,"fields":{"Description":"Dysprosium oxide\n氧化镝","Qty":"5"}}""",
            System.Text.Encoding.UTF8.GetString(json));
        var back = ItemJson.Read(json);
        Assert.Equal(Line.Fields, back.Fields);
        Assert.Equal(Line with { Fields = [] }, back with { Fields = [] });
    }

    [Fact]
    public void Writes_half_a_surrogate_pair_as_one_replacement_so_that_spans_hold()
    {
        var json = JsonContract.ToBytes(writer => ItemJson.Write(writer, "a", Line with { Text = "x\ud83dy" }));
        Assert.Equal("x\ufffdy", ItemJson.Read(json).Text);
    }

    [Fact]
    public void Writes_a_result_without_findings_the_same_at_once_as_member_by_member()
    {
        var asOf = new DateOnly(2026, 11, 24);
        foreach (var edition in new[] { new EditionStamp("e+0", new DateOnly(2026, 10, 9)), new EditionStamp("f+1", new DateOnly(2026, 11, 20)) })
        {
            foreach (var date in new[] { asOf, asOf.AddDays(1), asOf })
            {
                string Json(LineResult result) => JsonContract.ToText(writer => ScreenedLineJson.Write(writer, "a", new ScreenedLine(Line, result), date, edition));
                Assert.Equal(Json(LineResult.Nothing with { Findings = [] }), Json(LineResult.Nothing));
            }
        }
    }

    [Fact]
    public void Writes_a_result_line_as_item_and_result()
    {
        var json = JsonContract.ToText(writer => ScreenedLineJson.Write(
            writer, "a", new ScreenedLine(Line with { Fields = [] }, LineResult.Nothing), new DateOnly(2026, 11, 24), new EditionStamp("e+0", new DateOnly(2026, 10, 9))));
        Assert.EndsWith(
            "\"destination\":null,\"fields\":{},\"verdict\":\"noMatch\",\"licence\":\"none\",\"asOf\":\"2026-11-24\",\"edition\":\"e+0\",\"editionKnownUntil\":\"2026-10-09\",\"editionAgeDays\":46,\"findings\":[]}",
            json, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_summary()
    {
        var summary = new ScreeningSummary
        {
            Id = "abc", Container = "manifests", Name = "s1/a.csv", Shipment = "s1", State = InputState.Rejected,
            ReceivedAt = new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero), AsOf = new DateOnly(2026, 11, 24),
            Edition = "e+0", EngineVersion = "0.1", Reason = "empty",
        };
        Assert.Equal(
            """{"id":"abc","container":"manifests","name":"s1/a.csv","etag":"","shipment":"s1","state":"rejected","verdict":"noMatch","licence":"none","asOf":"2026-11-24","edition":"e+0","editionHash":null,"editionKnownUntil":null,"editionAgeDays":null,"engineVersion":"0.1","receivedAt":"2026-11-24T01:02:03Z","completedAt":null,"inputHash":null,"reader":null,"kind":null,"rowsSeen":0,"lines":0,"controlled":0,"review":0,"noMatch":0,"entries":[],"issues":[],"annotated":null,"reason":"empty"}""",
            JsonContract.ToText(writer => SummaryJson.Write(writer, summary)));
        Assert.Equal(summary, SummaryJson.Read(JsonContract.ToText(writer => SummaryJson.Write(writer, summary))) with { Issues = summary.Issues });
    }
}
