using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Tests.Lists;

/// <summary>Each problem is put into the shipped files one at a time; the loader must name it and give no edition.</summary>
public sealed class EditionValidatorTests
{
    [Theory]
    [InlineData("""{"all":[{"names":"ndfeb"},{"not":{"names":"ndfeb"}}]}""", "neverTrue", "a thing and its contrary")]
    [InlineData("""{"all":[{"parameter":"v","quantity":"volume","min":"5 m3"},{"parameter":"v","quantity":"volume","max":"2 m3"}]}""", "neverTrue", "two windows that share no value")]
    [InlineData("""{"parameter":"v","quantity":"volume","min":"5 m3","max":"2 m3"}""", "badRule", "a window upside down")]
    [InlineData("""{"parameter":"v","quantity":"volume","min":"5 barleycorn"}""", "badQuantity", "a unit that is no unit")]
    [InlineData("""{"parameter":"v","quantity":"volume","min":"5 kg"}""", "badQuantity", "a mass where a volume is needed")]
    [InlineData("""{"parameter":"v","quantity":"valueShare","min":"0.1 wt%"}""", "badQuantity", "a mass fraction is no share of the value")]
    [InlineData("""{"parameter":"v","quantity":"massFraction","min":"0.1 % of value"}""", "badQuantity", "a share of the value is no mass fraction")]
    [InlineData("""{"purpose":"ndfeb"}""", "wrongKind", "a material is no purpose")]
    [InlineData("""{"element":"Sm","as":["motor"]}""", "wrongKind", "a product is no form")]
    [InlineData("""{"element":"Sm","as":["alloy"],"with":["Sm"]}""", "badRule", "an element with itself")]
    [InlineData("""{"element":"Xx"}""", "unknownReference", "an element that is none")]
    [InlineData("""{"names":"unicorn"}""", "unknownReference", "a concept that is none")]
    [InlineData("""{"substance":"50-00-0"}""", "unknownReference", "a substance that is not described")]
    [InlineData("""{"name":"ndfeb"}""", "badRule", "a misspelt member")]
    [InlineData("""{"all":[]}""", "badRule", "nothing to hold")]
    public void Names_what_is_wrong_with_a_rule(string rule, string code, string why) =>
        Rejects("measures/2025-18.json", m => Entry(m, "1C902.a.4")["rule"] = JsonNode.Parse(rule), code, why);

    [Theory]
    [InlineData("tariffCodes", """[{"code":"8505.11","certainty":"recalled","printed":false}]""", "badTariffCode", "dots in a tariff code")]
    [InlineData("tariffCodes", """[{"code":"99999999","certainty":"recalled","printed":false}]""", "unknownTariffCode", "a tariff code that is not described")]
    [InlineData("sources", "[]", "missingMember", "a leaf without a source")]
    [InlineData("sources", """["S999"]""", "unknownSource", "a source that is not described")]
    [InlineData("clause", "\"9(9)\"", "unknownClause", "a clause without an event")]
    [InlineData("kind", "\"reserved\"", "reservedRule", "a reserved code with a rule")]
    [InlineData("kind", "\"twig\"", "unknownValue", "a kind that is none")]
    [InlineData("colour", "\"red\"", "unknownMember", "a member nobody knows")]
    public void Names_what_is_wrong_with_an_entry(string member, string value, string code, string why) =>
        Rejects("measures/2025-18.json", m => Entry(m, "1C902.a.4")[member] = JsonNode.Parse(value), code, why);

    [Theory]
    [InlineData("""{"date":"2025-03-01","event":"amended"}""", "eventsOutOfOrder", "an event before the issue")]
    [InlineData("""{"date":"2026-03-01","event":"suspended","until":"2026-02-01"}""", "reversedDates", "an end before its beginning")]
    [InlineData("""{"date":"2026-03-01","event":"suspended","by":"seventy"}""", "badMeasure", "an instrument that is none")]
    [InlineData("""{"date":"2026-02-30","event":"amended"}""", "badDate", "a day that is none")]
    public void Names_what_is_wrong_with_a_timeline(string members, string code, string why) => Rejects(
        "measures/2025-18.json",
        m =>
        {
            var legal = JsonNode.Parse(members)!;
            legal["formal"] = true;
            legal["says"] = JsonNode.Parse("""{"en":"a","zh":"b"}""");
            legal["sources"] = JsonNode.Parse("""["S1"]""");
            legal["certainty"] = "verbatim";
            m["timeline"]!.AsArray().Add(legal);
        },
        code, why);

    [Fact]
    public void Names_overlapping_suspensions() => Rejects(
        "measures/2025-57.json",
        m => m["timeline"]!.AsArray().Insert(2, m["timeline"]![1]!.DeepClone()), "overlappingDates", "the same suspension twice");

    [Fact]
    public void Names_a_wrong_check_digit() => Rejects(
        "substances.json", s => s["substances"]![0]!["cas"] = "7440-19-8", "wrongCasCheckDigit", "the last digit is wrong");

    [Fact]
    public void Names_a_name_that_no_text_can_hold() => Rejects(
        "elements.json", e => e["elements"]![0]!["names"]!["en"]!.AsArray().Add("--"), "badName", "no letter and no digit");

    [Fact]
    public void Names_an_entry_that_is_none() => Rejects(
        "neighbours.json", n => n["neighbours"]![0]!["appliesTo"]!.AsArray().Add("1C999.z"), "unknownReference", "a neighbour of no entry");

    [Fact]
    public void Names_a_parameter_that_has_no_name() => Rejects(
        "measures/2025-18.json", m => Entry(m, "1C902.a.4")["rule"] = JsonNode.Parse("""{"parameter":"warpFactor","quantity":"volume","min":"5 m3"}"""), "unknownReference", "a question could not be asked in words");

    [Fact]
    public void Names_a_name_that_stands_for_two_substances() => Rejects(
        "substances.json",
        s => s["substances"]![1]!["names"]!["en"]!.AsArray().Add(s["substances"]![0]!["names"]!["en"]![0]!.DeepClone()), "duplicateName", "one name of two substances");

    [Theory]
    [InlineData("magnets", "deadName", "the plural of another thing's name")]
    [InlineData("NdFeB magnet", "deadName", "read as another thing's name")]
    public void Names_a_name_that_no_text_can_reach(string name, string code, string why) =>
        Rejects("vocabulary/products.json", v => v["concepts"]![0]!["names"]!["en"]!.AsArray().Add(name), code, why);

    [Theory]
    [InlineData("""{"all":[{"names":"smco"},{"not":{"names":"magnetMaterial"}}]}""", "a material without what it is")]
    [InlineData("""{"all":[{"element":"Sm","as":["metal"]},{"not":{"element":"Sm"}}]}""", "an element in one form and in none")]
    [InlineData("""{"parameter":"v","quantity":"massFraction","min":"120 wt%"}""", "more than the whole")]
    [InlineData("""{"parameter":"t","quantity":"temperature","max":"-300 degC"}""", "colder than absolute zero")]
    [InlineData("""{"any":[{"all":[{"names":"ndfeb"},{"not":{"names":"ndfeb"}}]},{"parameter":"v","quantity":"volume","max":"-1 m3"}]}""", "each way of an any-of")]
    [InlineData("""{"all":[{"parameter":"v","quantity":"volume","min":"2 m3","minExclusive":true},{"parameter":"v","quantity":"volume","max":"2 m3"}]}""", "two windows that only touch")]
    public void Names_a_rule_that_can_never_be_true(string rule, string why) =>
        Rejects("measures/2025-18.json", m => Entry(m, "1C902.a.1")["rule"] = JsonNode.Parse(rule), "neverTrue", why);

    [Theory]
    [InlineData("gaps", """["no-such-gap"]""", "unknownGap", "a gap that is not described")]
    [InlineData("textSources", """["S22"]""", "unknownSource", "a source that the entry does not name")]
    [InlineData("ruleCertainty", "\"fairly\"", "unknownValue", "a certainty that is none")]
    public void Names_what_is_wrong_with_a_statement(string member, string value, string code, string why) =>
        Rejects("measures/2025-18.json", m => Entry(m, "1C902.a.4")[member] = JsonNode.Parse(value), code, why);

    [Fact]
    public void Names_what_is_recalled_without_saying_so() =>
        Rejects("measures/2025-18.json", m => Entry(m, "1C905.a.2.a").AsObject().Remove("gaps"), "recalledWithoutGap", "an answer would not say so");

    [Theory]
    [InlineData("""{"date":"2026-03-01","event":"resumed"}""", "nothingSuspended", "an end of no suspension")]
    [InlineData("""{"date":"2026-03-01","event":"amended","until":"2026-04-01"}""", "untilWithoutSuspension", "an end of what does not end")]
    [InlineData("""{"date":"2025-10-01","event":"suspended","by":"2025-70"}""", "instrumentTooYoung", "an instrument that acts before it was issued")]
    public void Names_what_the_law_can_not_do(string members, string code, string why) => Rejects(
        "measures/2025-18.json",
        m =>
        {
            var legal = JsonNode.Parse(members)!;
            legal["formal"] = true;
            legal["says"] = JsonNode.Parse("""{"en":"a","zh":"b"}""");
            legal["sources"] = JsonNode.Parse("""["S1"]""");
            legal["certainty"] = "verbatim";
            m["timeline"]!.AsArray().Add(legal);
        },
        code, why);

    [Fact]
    public void Every_issue_names_a_place_and_what_to_do()
    {
        var result = EditionLoader.Load(Edited("measures/2025-18.json", m =>
        {
            Entry(m, "1C902.a.4")["rule"] = JsonNode.Parse("""{"names":"unicorn"}""");
            Entry(m, "1C903.b")["sources"] = JsonNode.Parse("""["S999"]""");
        }));
        Assert.True(result.Issues.Count(i => i.Severity == IssueSeverity.Error) >= 2);
        Assert.All(result.Issues, i => Assert.True(i.Where.Length > 0 && i.Message.Length > 0 && i.WhatToDo is { Length: > 0 }, i.Message));
    }

    [Fact]
    public void A_wrong_member_does_not_hide_a_wrong_reference()
    {
        var result = EditionLoader.Load(Edited("measures/2025-18.json", m =>
        {
            m["colour"] = "red";
            Entry(m, "1C902.a.4")["rule"] = JsonNode.Parse("""{"names":"unicorn"}""");
        }));
        Assert.Contains(result.Issues, i => i.Code == "unknownMember");
        Assert.Contains(result.Issues, i => i.Code == "unknownReference");
    }

    private static void Rejects(string path, Action<JsonNode> edit, string code, string why)
    {
        var result = EditionLoader.Load(Edited(path, edit));
        Assert.True(result.Issues.Any(i => i.Code == code), $"{why}: {string.Join("; ", result.Issues.Select(i => $"{i.Code} {i.Message}"))}");
        Assert.Null(result.Edition);
    }

    private static JsonNode Entry(JsonNode measure, string code) =>
        measure["entries"]!.AsArray().First(e => e!["code"]!.GetValue<string>() == code)!;

    private static List<ListFile> Edited(string path, Action<JsonNode> edit) =>
    [
        .. ShippedEdition.Files().Select(f =>
        {
            if (f.Path != path)
            {
                return f;
            }

            var node = JsonNode.Parse(f.Content.Span)!;
            edit(node);
            return new ListFile(path, Encoding.UTF8.GetBytes(node.ToJsonString(JsonSerializerOptions.Default)));
        }),
    ];
}
