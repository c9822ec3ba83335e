using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests;

/// <summary>What becomes of work whose tries are used up, and how it is sent again.</summary>
public sealed class PoisonTests
{
    private const string Manifest = "description,qty\nterbium oxide,1\n";

    [Fact]
    public async Task Poison_begins_anew_after_a_pause_and_fails_for_good_in_the_last_round()
    {
        using var scope = new FunctionScope();
        var id = await UploadAsync(scope);
        var functions = scope.Create<InputFunctions>();
        for (var round = 1; round <= Queues.MoreRounds; round++)
        {
            await functions.IntakePoisonAsync(await NextAsync(scope), default);
            Assert.Empty(await scope.Get<IWorkQueue>().ReceiveAsync(Queues.Intake, 1, TimeSpan.FromMinutes(1), default));
            Assert.False((await FindAsync(scope, id)).State is InputState.Failed);
            scope.Clock.Advance(Queues.PauseBefore(round));
        }

        await functions.IntakePoisonAsync(await NextAsync(scope), default);

        var failed = await FindAsync(scope, id);
        Assert.Equal(InputState.Failed, failed.State);
        Assert.Contains("tried 45 times", failed.Reason, StringComparison.Ordinal);
        Assert.Contains($"screening retry {id}", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_names_the_failure_of_the_last_try()
    {
        var artifacts = new Mock<IArtifactStore>();
        artifacts.Setup(store => store.CreateAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StorageFailureException(new StorageFailure(true, "storeFull", "The disk is full.", "Make room.")));
        using var scope = new FunctionScope(services => services.AddSingleton(artifacts.Object));
        var id = await UploadAsync(scope);
        var functions = scope.Create<InputFunctions>();
        var message = await NextAsync(scope);
        await Assert.ThrowsAsync<StorageFailureException>(() => functions.IntakeAsync(message, default));

        Assert.Equal("The disk is full.", (await FindAsync(scope, id)).Reason);
        await functions.IntakePoisonAsync(LastRound(message), default);
        Assert.Contains("because: The disk is full.", (await FindAsync(scope, id)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_sent_again_and_ends_well()
    {
        using var scope = new FunctionScope();
        var id = await UploadAsync(scope);
        await scope.Create<InputFunctions>().IntakePoisonAsync(LastRound(await NextAsync(scope)), default);
        var request = scope.Request();
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<ScreeningFunctions>().RetryAsync(request, id, default));
        Assert.Equal((202, $"/api/screenings/{id}"), (answer.Status, answer.Location));
        await Work.RunAsync(scope);

        var done = await FindAsync(scope, id);
        Assert.Equal((InputState.Done, 1, null), (done.State, done.Controlled, done.Reason));
        var again = scope.Request();
        Assert.Equal("notRetried", (await FunctionScope.ExecuteAsync(again, await scope.Create<ScreeningFunctions>().RetryAsync(again, id, default))).Code);
    }

    [Fact]
    public void The_pauses_grow_and_a_quarter_of_an_hour_is_outlasted()
    {
        var pauses = Enumerable.Range(1, Queues.MoreRounds).Select(Queues.PauseBefore).ToList();

        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300], pauses.Select(pause => (int)pause.TotalSeconds));
        Assert.True(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause) > TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task The_same_content_uploaded_again_after_a_failure_is_taken_up_without_a_trigger()
    {
        using var scope = new FunctionScope();
        var id = await UploadAsync(scope);
        await scope.Create<InputFunctions>().IntakePoisonAsync(LastRound(await NextAsync(scope)), default);
        Assert.Equal(InputState.Failed, (await FindAsync(scope, id)).State);
        var content = new MemoryStream(Encoding.UTF8.GetBytes(Manifest));
        Assert.Equal(id, await scope.Get<UploadHandler>().HandleAsync(Containers.Manifests, "ship/a.csv", content, default));
        await scope.Create<InputFunctions>().IntakeAsync(await NextAsync(scope), default);

        Assert.Equal(InputState.Done, (await FindAsync(scope, id)).State);
    }

    [Fact]
    public async Task A_message_that_is_no_work_order_is_kept_word_for_word()
    {
        using var scope = new FunctionScope();
        await scope.Create<InputFunctions>().IntakeAsync("not {json", default);

        var folder = Path.Combine(scope.Get<StorageOptions>().DataDirectory, "work", "poison", Queues.Intake);
        Assert.Equal("not {json", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public async Task A_blob_whose_trigger_failed_for_good_is_recorded_as_failed()
    {
        using var scope = new FunctionScope();
        await scope.Get<IInputStore>().WriteAsync(Containers.Manifests, "ship/a.csv", new MemoryStream("description\nterbium\n"u8.ToArray()), 1000, default);
        var functions = scope.Create<InputFunctions>();
        await functions.ReceivePoisonAsync("""{"FunctionId":"Screening.Functions.ReceiveManifest","BlobType":"BlockBlob","ContainerName":"manifests","BlobName":"ship/a.csv","ETag":"\"0x8D\""}""", default);
        await functions.ReceivePoisonAsync("""{"ContainerName":"manifests","BlobName":"ship/gone.csv"}""", default);
        await functions.ReceivePoisonAsync("""{"ContainerName":"elsewhere","BlobName":"x"}""", default);

        var page = await scope.Get<ScreeningQueries>().ListAsync(ScreeningFilter.All, 10, null, default);
        Assert.Equal((InputState.Failed, "ship/a.csv"), (Assert.Single(page.Items).State, page.Items[0].Name));
    }

    private static async Task<string> UploadAsync(FunctionScope scope)
    {
        var content = new MemoryStream(Encoding.UTF8.GetBytes(Manifest));
        var id = await scope.Get<UploadHandler>().HandleAsync(Containers.Manifests, "ship/a.csv", content, default);
        await scope.Create<InputFunctions>().ReceiveManifestAsync(Work.Client(Containers.Manifests, "ship/a.csv"), default);
        return id;
    }

    private static async Task<string> NextAsync(FunctionScope scope)
    {
        var message = Assert.Single(await scope.Get<IWorkQueue>().ReceiveAsync(Queues.Intake, 1, TimeSpan.FromMinutes(1), default));
        await scope.Get<IWorkQueue>().CompleteAsync(message, default);
        return message.Text;
    }

    private static string LastRound(string message) => (WorkOrder.TryParse(message)! with { Round = Queues.MoreRounds }).ToMessage();

    private static async Task<ScreeningSummary> FindAsync(FunctionScope scope, string id) => (await scope.Get<ScreeningQueries>().GetAsync(id, default))!;
}
