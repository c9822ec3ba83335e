using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Screening.Core.Classification;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Testing.OpenAI;

namespace Screening.Azure.Tests.Llm;

/// <summary>Asking later what was not asked: the endpoint was down, or a budget was spent.</summary>
public sealed class LateHearingTests
{
    private const string Manifest = """
        No,Description of goods,Qty
        1,Dysprosium oxide 99.9 %,25
        2,NdFeB magnet 42SH,1000
        3,Cotton curtains,12
        4,samples,3
        """;

    [Fact]
    public async Task What_a_dead_endpoint_left_is_asked_later_and_the_summary_says_when()
    {
        var isDown = true;
        await using var work = await WitnessFixture.StartAsync(_ => isDown ? OpenAIModelTests.ReplyOf("500") : Answer((4, "samples", "terbium metal")));
        var before = await work.ScreenAsync("manifest.csv", Manifest);
        isDown = false;

        var outcome = await AskAsync(work, before.Summary.Id);

        Assert.True(outcome.IsSent, outcome.Message);
        Assert.Equal("Asked: 2 lines or parts more were heard, 1 answers changed, 0 lines were added.", outcome.Message);
        var (summary, file) = await StoredAsync(work, before.Summary.Id);
        Assert.Equal((1, 2, 1), (summary.Controlled, summary.Review, summary.NoMatch));
        Assert.DoesNotContain(summary.Issues, issue => issue.Code == "llmNotAsked");
        Assert.Contains(summary.Issues, issue => issue.Code == "llmAskedLater" && issue.Message.StartsWith("On 20", StringComparison.Ordinal));
        var (old, now) = (before.ResultFile.Split('\n'), file.Split('\n'));
        Assert.Equal(old[..3], now[..3]);
        Assert.Contains("\"kind\":\"llm\",\"text\":\"samples\"", now[3], StringComparison.Ordinal);
        Assert.Equal([4], (await RowsAsync(work, summary.Id, Verdict.Review)).Where(line => line == 4));

        // As if the model had been there at first.
        var straight = await work.ScreenAsync("straight.csv", Manifest);
        Assert.Equal(straight.ResultFile.Replace("straight.csv", "manifest.csv", StringComparison.Ordinal), file);
    }

    [Fact]
    public async Task Asked_twice_nothing_is_left_and_nothing_changes()
    {
        var isDown = true;
        await using var work = await WitnessFixture.StartAsync(_ => isDown ? OpenAIModelTests.ReplyOf("500") : Answer((4, "samples", "terbium metal")));
        var screened = await work.ScreenAsync("manifest.csv", Manifest);

        var inVain = await AskAsync(work, screened.Summary.Id);
        var untouched = await StoredAsync(work, screened.Summary.Id);
        isDown = false;
        await AskAsync(work, screened.Summary.Id);
        var first = await StoredAsync(work, screened.Summary.Id);
        var again = await AskAsync(work, screened.Summary.Id);
        var second = await StoredAsync(work, screened.Summary.Id);

        Assert.Equal((false, $"Nothing could be asked: {LlmFailures.Reason(LlmFailure.ServerError)}. The screening is as it was."), (inVain.IsSent, inVain.Message));
        Assert.Equal(screened.ResultFile, untouched.File);
        Assert.Equal(screened.Summary.Issues, untouched.Summary.Issues);
        Assert.Equal((false, "Nothing is left to ask."), (again.IsSent, again.Message));
        Assert.Equal(first.File, second.File);
        Assert.Equal(first.Summary.Issues, second.Summary.Issues);
    }

    [Fact]
    public async Task Every_asking_goes_on_where_the_documents_calls_ended_and_keeps_what_was_found()
    {
        await using var work = await WitnessFixture.StartAsync(request => Answer([.. request.Lines.Select(line => (line.Number, "samples", "terbium metal"))]));
        var manifest = "No,Description of goods\n" + string.Concat(Enumerable.Range(1, 10).Select(i => FormattableString.Invariant($"{i},samples\n")));
        var screened = await work.ScreenAsync("samples.csv", manifest, ("LinesACall", "2"), ("MaxCallsADocument", "2"), ("Concurrency", "1"));
        Assert.Contains(screened.Summary.Issues, issue => issue.Message.Contains("On 6 lines", StringComparison.Ordinal));
        var found = screened.ResultFile.Split('\n')[..4];
        Assert.All(found, line => Assert.Contains("\"kind\":\"llm\"", line, StringComparison.Ordinal));

        var second = await AskAsync(work, screened.Summary.Id, ("LinesACall", "2"), ("MaxCallsADocument", "2"), ("Concurrency", "1"));
        var third = await AskAsync(work, screened.Summary.Id, ("LinesACall", "2"), ("MaxCallsADocument", "2"), ("Concurrency", "1"));

        Assert.Equal("Asked: 4 lines or parts more were heard, 4 answers changed, 0 lines were added. Still not heard: the document's calls are spent.", second.Message);
        Assert.Equal("Asked: 2 lines or parts more were heard, 2 answers changed, 0 lines were added.", third.Message);
        var (summary, file) = await StoredAsync(work, screened.Summary.Id);
        Assert.Equal(found, file.Split('\n')[..4]);
        Assert.Equal(5, work.Server!.Requests.Count);
        Assert.Contains(summary.Issues, issue => issue.Message.Contains("heard on 10 lines or parts: 5 calls, 0 answers kept", StringComparison.Ordinal));
        Assert.Equal(2, summary.Issues.Count(issue => issue.Code == "llmAskedLater"));
    }

    [Fact]
    public async Task An_input_of_several_chunks_is_asked_through_the_queue()
    {
        var isDown = true;
        await using var work = await WitnessFixture.StartAsync(request => isDown ? OpenAIModelTests.ReplyOf("404") : Answer([.. request.Lines.Select(line => (line.Number, "samples", "terbium metal"))]));
        var services = work.Services(("MaxCallsADocument", "10"));
        var manifest = "No,Description of goods\n" + string.Concat(Enumerable.Range(1, LineBlob.MaxLines + 10).Select(i => FormattableString.Invariant($"{i},{(i is 7 or 5_003 ? "samples" : "cotton shirts")}\n")));
        var id = await UploadAsync(services, Containers.Manifests, "ship/a.csv", manifest);
        var before = await StoredAsync(work, id);
        Assert.Contains(before.Summary.Issues, issue => issue.Code == "llmNotAsked" && issue.Message.Contains("On 2 lines", StringComparison.Ordinal));
        isDown = false;

        var sent = await services.GetRequiredService<LateHearingHandler>().SendAsync(id, default);
        await WorkAsync(services);

        Assert.True(sent!.IsSent, sent.Message);
        var (summary, file) = await StoredAsync(work, id);
        Assert.Equal((InputState.Done, 0, 2, LineBlob.MaxLines + 8), (summary.State, summary.Controlled, summary.Review, summary.NoMatch));
        Assert.True(summary.Revision > before.Summary.Revision);
        Assert.Equal([7, 5_003], await RowsAsync(work, id, Verdict.Review));
        Assert.Equal(LineBlob.MaxLines + 10, file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("Nothing is left to ask.", (await AskAsync(work, id)).Message);
    }

    [Fact]
    public async Task Parts_of_a_document_without_lines_that_were_not_read_are_read_later_and_their_items_come_last()
    {
        var isDown = true;
        await using var work = await WitnessFixture.StartAsync(request => request.Document.Length == 0 ? Answer() : isDown ? OpenAIModelTests.ReplyOf("500") : Items("dysprosium oxide", "spare belts"));
        var services = work.Services();
        const string Note = "UNB+UNOA:1+A+B+261101:1200+1'UNH+1+APERAK:D:96A:UN'FTX+AAI+++Dear partner on Friday we ship 20 kg of dysprosium oxide and as agreed the spare belts'UNT+3+1'UNZ+1+1'";
        var id = await UploadAsync(services, Containers.Documents, "ship/note.edi", Note);
        Assert.Equal(0, (await StoredAsync(work, id)).Summary.Lines);
        isDown = false;

        var outcome = await AskAsync(work, id);

        Assert.True(outcome.IsSent, outcome.Message);
        var (summary, file) = await StoredAsync(work, id);
        Assert.Equal((2, 1, Verdict.Controlled), (summary.Lines, summary.Controlled, summary.Verdict));
        Assert.Equal(["dysprosium oxide", "spare belts"], file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_page_that_was_not_shown_is_shown_later_and_what_the_model_reads_there_goes_with_its_lines()
    {
        var isDown = true;
        var page = new RuledPage([["Description of goods", "Qty"], ["Ytter_ium ox_de granules", "12"], ["Wooden chairs", "4"], ["NdFeB magnet 42SH", "3"]]);
        await using var work = await WitnessFixture.StartAsync(
            request => isDown ? OpenAIModelTests.ReplyOf("500") : request.Picture is null ? Answer() : FakeChatReply.Rows(["Description of goods", "Qty"], ["Ytterbium oxide granules", "12"], ["Terbium metal ingots", "1"]), page);
        var sees = ("VisionDeployment", FakeOpenAI.Deployment);
        var id = await UploadAsync(work.Services(sees), Containers.Documents, "ship/scan.png", RuledPage.Picture);
        var before = await StoredAsync(work, id);
        Assert.Equal((3, 0, 1), (before.Summary.Lines, before.Summary.Controlled, before.Summary.Review));
        Assert.Contains("\"kind\":\"ocr\"", before.File, StringComparison.Ordinal);
        isDown = false;

        var outcome = await AskAsync(work, id, sees);

        Assert.True(outcome.IsSent, outcome.Message);
        var (summary, file) = await StoredAsync(work, id);
        Assert.Equal(before.File.Split('\n')[2], file.Split('\n')[2]);
        Assert.Equal((4, 0, 3, 1), (summary.Lines, summary.Controlled, summary.Review, summary.NoMatch));
        Assert.Equal([1, 3, 4], await RowsAsync(work, id, Verdict.Review));
        Assert.Equal("Nothing is left to ask.", (await AskAsync(work, id, sees)).Message);
    }

    [Fact]
    public async Task Without_a_model_or_a_screening_it_says_so()
    {
        await using var work = await WitnessFixture.StartAsync(_ => OpenAIModelTests.ReplyOf("500"));
        var screened = await work.ScreenAsync("manifest.csv", Manifest);

        var off = await AskAsync(work, screened.Summary.Id, ("Mode", "off"));
        var none = await work.Services().GetRequiredService<LateHearingHandler>().HandleAsync(new string('a', 26), default);

        Assert.Equal((false, "No language model is set; see Screening:Llm:Mode."), (off.IsSent, off.Message));
        Assert.Null(none);
    }

    private static async Task<RetryOutcome> AskAsync(WitnessFixture work, string id, params (string, string)[] settings) =>
        (await work.Services(settings).GetRequiredService<LateHearingHandler>().HandleAsync(id, default))!;

    private static async Task<(ScreeningSummary Summary, string File)> StoredAsync(WitnessFixture work, string id)
    {
        var services = work.Services();
        var summary = await services.GetRequiredService<IResultStore>().FindSummaryAsync(id, default);
        await using var stored = await services.GetRequiredService<IArtifactStore>().OpenAsync(ArtifactNames.Result(id), default);
        using var text = new StreamReader(new GZipStream(stored!, CompressionMode.Decompress));
        return (summary!, await text.ReadToEndAsync());
    }

    private static async Task<IEnumerable<int>> RowsAsync(WitnessFixture work, string id, Verdict verdict) =>
        (await work.Services().GetRequiredService<IResultStore>().ListRowsAsync(id, verdict, 0, 100, default)).Select(row => row.Line);

    private static Task<string> UploadAsync(ServiceProvider services, string container, string name, string content) =>
        UploadAsync(services, container, name, System.Text.Encoding.UTF8.GetBytes(content));

    private static async Task<string> UploadAsync(ServiceProvider services, string container, string name, byte[] content)
    {
        var id = await services.GetRequiredService<UploadHandler>().HandleAsync(container, name, new MemoryStream(content), default);
        await services.GetRequiredService<ReceiveInputHandler>().HandleAsync(container, name, default);
        await WorkAsync(services);
        return id;
    }

    private static async Task WorkAsync(ServiceProvider services)
    {
        var queue = services.GetRequiredService<IWorkQueue>();
        while (await OneAsync(Queues.Intake, services.GetRequiredService<IntakeHandler>().HandleAsync) || await OneAsync(Queues.Chunks, services.GetRequiredService<ScreenChunkHandler>().HandleAsync))
        {
        }

        async Task<bool> OneAsync(string name, Func<string, CancellationToken, Task> handle)
        {
            var messages = await queue.ReceiveAsync(name, 1, TimeSpan.FromMinutes(1), default);
            foreach (var message in messages)
            {
                await handle(message.Text, default);
                await queue.CompleteAsync(message, default);
            }

            return messages.Count > 0;
        }
    }

    private static FakeChatReply Items(params string[] descriptions) => FakeChatReply.Content(JsonSerializer.Serialize(new
    {
        items = descriptions.Select(description => new
        {
            description, quantity = (string?)null, tariffCode = (string?)null, cas = (string?)null, composition = (string?)null, parameters = (string?)null, purpose = (string?)null,
        }),
    }));

    private static FakeChatReply Answer(params (int Line, string Quote, string Says)[] facts) => FakeChatReply.Content(JsonSerializer.Serialize(new
    {
        lines = facts.Select(fact => new { line = fact.Line, facts = new[] { new { quote = fact.Quote, says = fact.Says, entries = Array.Empty<string>() } }, objection = (object?)null }),
    }));
}
