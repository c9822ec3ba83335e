using System.Text.Json;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Pipeline.Llm;
using Screening.Testing.OpenAI;

namespace Screening.Azure.Tests.Llm;

/// <summary>Whole screenings with a model, from file to stored result.</summary>
public sealed class WitnessScreeningTests
{
    private const string Manifest = """
        No,Description of goods,Qty
        1,Dysprosium oxide 99.9 %,25
        2,NdFeB magnet 42SH,1000
        3,Cotton curtains,12
        4,samples,3
        """;

    [Fact]
    public async Task Asks_about_open_lines_only_and_names_the_witness_in_the_finding()
    {
        await using var work = await WitnessFixture.StartAsync(request => Answer((4, "samples", "terbium metal", ["1C904.a.1"])));

        var screened = await work.ScreenAsync("manifest.csv", Manifest);

        var asked = Assert.Single(work.Server!.Requests);
        Assert.Equal([2, 4], asked.Lines.Select(line => line.Number));
        Assert.Equal(
            [Verdict.Controlled, Verdict.Review, Verdict.NoMatch, Verdict.Review], screened.Lines.Select(line => line.Result.Verdict));
        Assert.Contains("\"kind\":\"llm\",\"text\":\"samples\"", screened.ResultFile, StringComparison.Ordinal);
        Assert.Contains("azure/witness, prompt match-1", screened.ResultFile, StringComparison.Ordinal);
        Assert.Contains(screened.Summary.Issues, issue => issue.Code == "llmAsked" && issue.Severity == IssueSeverity.Info);
        Assert.Equal((4, 1, 2, 1), (screened.Summary.Lines, screened.Summary.Controlled, screened.Summary.Review, screened.Summary.NoMatch));
    }

    [Fact]
    public async Task A_repeated_screening_gives_the_same_bytes_and_calls_nobody()
    {
        var calls = 0;
        await using var work = await WitnessFixture.StartAsync(_ => Answer((4, "samples", ++calls == 1 ? "terbium metal" : "plastic toys", [])));

        var first = await work.ScreenAsync("manifest.csv", Manifest);
        var second = await work.ScreenAsync("manifest.csv", Manifest);

        Assert.Equal(first.ResultFile, second.ResultFile);
        Assert.Single(work.Server!.Requests);
    }

    [Fact]
    public async Task Off_sends_nothing()
    {
        await using var work = await WitnessFixture.StartAsync(_ => Answer());

        var screened = await work.ScreenAsync("manifest.csv", Manifest, ("Mode", "off"));

        Assert.Empty(work.Server!.Requests);
        Assert.DoesNotContain(screened.Summary.Issues, issue => issue.Code.StartsWith("llm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parties_prices_and_numbers_stay_in_the_house()
    {
        const string Letter = """
            No,Description of goods
            1,"NdFeB magnet 42SH for Ningbo Bright Star Magnetics Co., Ltd. USD 12,500.00 invoice no. INV-2026-0815 contact li.wei@bright-star.example tel +86 574 8765 4321"
            """;
        await using var work = await WitnessFixture.StartAsync(_ => Answer());

        await work.ScreenAsync("letter.csv", Letter);

        var sent = Assert.Single(work.Server!.Requests).User;
        Assert.Contains("NdFeB magnet 42SH", sent, StringComparison.Ordinal);
        Assert.All(["Bright Star", "12,500", "INV-2026-0815", "li.wei", "8765"], secret => Assert.DoesNotContain(secret, sent, StringComparison.Ordinal));
    }

    public static TheoryData<string, LlmFailure> Failures => new()
    {
        { "401", LlmFailure.Unauthorized }, { "404", LlmFailure.NoDeployment }, { "429", LlmFailure.Throttled }, { "500", LlmFailure.ServerError },
        { "prompt filtered", LlmFailure.Filtered }, { "refusal", LlmFailure.Refused }, { "token limit", LlmFailure.BadAnswer }, { "cut body", LlmFailure.Unreachable },
        { "prose", LlmFailure.BadAnswer }, { "other schema", LlmFailure.BadAnswer }, { "no JSON", LlmFailure.BadAnswer },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Whatever_the_endpoint_does_the_rules_answer_stands_and_the_summary_says_why(string answer, LlmFailure failure)
    {
        await using var work = await WitnessFixture.StartAsync(_ => OpenAIModelTests.ReplyOf(answer));

        var alone = await work.ScreenAsync("manifest.csv", Manifest, ("Mode", "off"));
        var screened = await work.ScreenAsync("manifest.csv", Manifest);

        Assert.Equal(alone.ResultFile, screened.ResultFile);
        var issue = Assert.Single(screened.Summary.Issues, issue => issue.Code == "llmNotAsked");
        Assert.Contains("On 2 lines", issue.Message, StringComparison.Ordinal);
        Assert.Contains(LlmFailures.Reason(failure), issue.Message, StringComparison.Ordinal);
        Assert.Equal(LlmFailures.WhatToDo(failure), issue.WhatToDo);
        Assert.Equal(alone.Summary.Verdict, screened.Summary.Verdict);
    }

    [Fact]
    public async Task An_endpoint_that_is_silent_costs_the_time_limit_once()
    {
        await using var work = await WitnessFixture.StartAsync(_ => FakeChatReply.Silence);

        var screened = await work.ScreenAsync("manifest.csv", Manifest, ("Timeout", "00:00:00.2000000"));

        Assert.Contains(screened.Summary.Issues, issue => issue.Code == "llmNotAsked" && issue.Message.Contains(LlmFailures.Reason(LlmFailure.TimedOut), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Throttled_calls_are_repeated_when_the_endpoint_says()
    {
        var calls = 0;
        await using var work = await WitnessFixture.StartAsync(_ => ++calls == 1 ? OpenAIModelTests.ReplyOf("429") : Answer());

        var screened = await work.ScreenAsync("manifest.csv", Manifest, ("Retries", "2"));

        Assert.Equal(2, calls);
        Assert.DoesNotContain(screened.Summary.Issues, issue => issue.Code == "llmNotAsked");
    }

    [Fact]
    public async Task A_dead_endpoint_is_left_alone_after_five_failures()
    {
        await using var work = await WitnessFixture.StartAsync(_ => OpenAIModelTests.ReplyOf("500"));

        var screened = await work.ScreenAsync("many.csv", ManyMagnets(40), ("LinesACall", "1"), ("Concurrency", "1"));

        Assert.Equal(5, work.Server!.Requests.Count);
        Assert.Contains(screened.Summary.Issues, issue => issue.Message.Contains("On 35 lines", StringComparison.Ordinal) && issue.Message.Contains(LlmFailures.Reason(LlmFailure.Resting), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_and_the_day_have_their_budgets()
    {
        await using var work = await WitnessFixture.StartAsync(_ => Answer());

        var byCalls = await work.ScreenAsync("calls.csv", ManyMagnets(10), ("LinesACall", "2"), ("MaxCallsADocument", "3"));
        var byTokens = await work.ScreenAsync("tokens.csv", ManyMagnets(12, "ring"), ("LinesACall", "2"), ("Concurrency", "1"), ("MaxTokensADay", "200"));

        Assert.Contains(byCalls.Summary.Issues, issue => issue.Message.Contains("On 4 lines", StringComparison.Ordinal) && issue.Message.Contains(LlmFailures.Reason(LlmFailure.DocumentBudget), StringComparison.Ordinal));
        Assert.Contains(byTokens.Summary.Issues, issue => issue.Message.Contains("On 8 lines", StringComparison.Ordinal) && issue.Message.Contains(LlmFailures.Reason(LlmFailure.DayBudget), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_of_a_document_without_lines_are_made_of_its_own_words()
    {
        const string Note = "UNB+UNOA:1+A+B+261101:1200+1'UNH+1+APERAK:D:96A:UN'FTX+AAI+++Dear partner on Friday we ship 20 kg of dysprosium oxide (99.9 %) and as agreed the spare belts'UNT+3+1'UNZ+1+1'";
        await using var work = await WitnessFixture.StartAsync(request => request.Document.Length == 0 ? Answer() : FakeChatReply.Content(JsonSerializer.Serialize(new
        {
            items = new[] { Item("dysprosium oxide", "20 kg", "99.9 %"), Item("terbium metal", "5 kg", null), Item("spare belts", null, "Tb 2 %") },
        })));

        var screened = await work.ScreenAsync("note.edi", Note);

        Assert.Equal(["dysprosium oxide 99.9 %", "spare belts"], screened.Lines.Select(line => line.Line.Text));
        Assert.Equal(["line 1", "line 1"], screened.Lines.Select(line => line.Line.Where));
        Assert.Equal(Verdict.Controlled, screened.Summary.Verdict);
        Assert.Contains(screened.Summary.Issues, issue => issue.Code == "noGoodsLines");
        Assert.Contains(screened.Summary.Issues, issue => issue.Message.Contains("4 quotes stand, 2 quotes", StringComparison.Ordinal));
    }

    private static object Item(string description, string? quantity, string? composition) =>
        new { description, quantity, tariffCode = (string?)null, cas = (string?)null, composition, parameters = (string?)null, purpose = (string?)null };

    private static string ManyMagnets(int lines, string shape = "block") =>
        "No,Description of goods\n" + string.Concat(Enumerable.Range(1, lines).Select(i => FormattableString.Invariant($"{i},NdFeB magnet 42SH {shape} {i} mm\n")));

    private static FakeChatReply Answer(params (int Line, string Quote, string Says, string[] Entries)[] facts) => FakeChatReply.Content(JsonSerializer.Serialize(new
    {
        lines = facts.Select(fact => new
        {
            line = fact.Line, facts = new[] { new { quote = fact.Quote, says = fact.Says, entries = fact.Entries } }, objection = (object?)null,
        }),
    }));
}
