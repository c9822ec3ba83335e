using System.Text;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests;

/// <summary>Nothing waits for ever, on any store: what became of inputs whose message was taken away behind the pipeline's back.</summary>
public abstract class SweepContract
{
    [Theory]
    [InlineData(Queues.Intake, "the message that tells of the input")]
    [InlineData(Queues.Chunks, "the messages of its parts")]
    public async Task An_input_whose_message_vanished_is_taken_up_again_and_ends_well(string lost, string why)
    {
        using var scope = Scope();
        var id = await ReceiveAsync(scope);
        if (lost == Queues.Chunks)
        {
            Assert.True(await OneAsync(scope, Queues.Intake, scope.Create<InputFunctions>().IntakeAsync));
        }

        Assert.True(await StealAsync(scope, lost) > 0, why);
        scope.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await scope.Get<SweepHandler>().HandleAsync(default));
        await WorkAsync(scope);

        var done = (await scope.Get<ScreeningQueries>().GetAsync(id, default))!;
        Assert.True((done.State, done.Lines, done.Controlled) == (InputState.Done, LineBlob.MaxLines + 1, 1), why);
    }

    [Fact]
    public async Task An_input_whose_message_vanishes_each_time_ends_as_failed_with_a_reason_and_can_be_sent_again()
    {
        using var scope = Scope();
        var id = await ReceiveAsync(scope);
        for (var i = 0; i <= SweepHandler.MaxRescues; i++)
        {
            await StealAsync(scope, Queues.Intake);
            scope.Clock.Advance(TimeSpan.FromMinutes(5));
            await scope.Create<InputFunctions>().SweepInputsAsync(new(), default);
        }

        var failed = (await scope.Get<ScreeningQueries>().GetAsync(id, default))!;
        Assert.Equal(InputState.Failed, failed.State);
        Assert.Contains("taken up 6 times", failed.Reason, StringComparison.Ordinal);
        Assert.Contains($"screening retry {id}", failed.Reason, StringComparison.Ordinal);
        Assert.True((await scope.Get<RetryHandler>().HandleAsync(id, default))!.IsSent);
        await WorkAsync(scope);
        Assert.Equal(InputState.Done, (await scope.Get<ScreeningQueries>().GetAsync(id, default))!.State);
    }

    [Fact]
    public async Task An_input_whose_own_message_waits_behind_others_is_left_alone_however_long_that_takes()
    {
        using var scope = Scope();
        await ReceiveAsync(scope);
        for (var hours = 0; hours < 24; hours++)
        {
            scope.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(0, await scope.Get<SweepHandler>().HandleAsync(default));
        }

        Assert.Equal(1, await scope.Get<IWorkQueue>().CountAsync(Queues.Intake, default));
    }

    [Fact]
    public async Task An_input_that_was_just_received_or_is_done_is_left_alone()
    {
        using var scope = Scope();
        await ReceiveAsync(scope);
        await StealAsync(scope, Queues.Intake);
        Assert.Equal(0, await scope.Get<SweepHandler>().HandleAsync(default));
        scope.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await scope.Get<SweepHandler>().HandleAsync(default));
        await WorkAsync(scope);
        scope.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await scope.Get<SweepHandler>().HandleAsync(default));
    }

    [Fact]
    public async Task A_screening_that_was_begun_again_elsewhere_without_being_ended_is_ended()
    {
        using var scope = Scope();
        var id = await ReceiveAsync(scope);
        var old = (await scope.Get<IResultStore>().FindSummaryAsync(id, default))! with { Id = new string('a', 26) };
        await scope.Get<IResultStore>().PutSummaryAsync(old, default);
        await scope.Get<SweepHandler>().HandleAsync(default);
        scope.Clock.Advance(TimeSpan.FromHours(2));
        await scope.Get<SweepHandler>().HandleAsync(default);

        var ended = (await scope.Get<ScreeningQueries>().GetAsync(old.Id, default))!;
        Assert.Equal(InputState.Failed, ended.State);
        Assert.Contains($"see screening {id}", ended.Reason, StringComparison.Ordinal);
    }

    /// <summary>The trigger classes on the store under test.</summary>
    private protected abstract FunctionScope Scope();

    private static async Task<string> ReceiveAsync(FunctionScope scope)
    {
        var text = new StringBuilder("description,qty\nDysprosium oxide 99.9%,1\n");
        for (var i = 0; i < LineBlob.MaxLines; i++)
        {
            text.Append("cotton shirts,5\n");
        }

        var name = $"sweep-{Guid.NewGuid():N}/a.csv";
        var id = await scope.Get<UploadHandler>().HandleAsync(Containers.Manifests, name, new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), default);
        await scope.Create<InputFunctions>().ReceiveManifestAsync(Work.Client(Containers.Manifests, name), default);
        return id;
    }

    private static async Task<int> StealAsync(FunctionScope scope, string queue)
    {
        var stolen = 0;
        while (await OneAsync(scope, queue, (_, _) => Task.CompletedTask))
        {
            stolen++;
        }

        return stolen;
    }

    private static async Task WorkAsync(FunctionScope scope)
    {
        var functions = scope.Create<InputFunctions>();
        while (await OneAsync(scope, Queues.Intake, functions.IntakeAsync) || await OneAsync(scope, Queues.Chunks, functions.ScreenChunkAsync))
        {
        }
    }

    private static async Task<bool> OneAsync(FunctionScope scope, string name, Func<string, CancellationToken, Task> function)
    {
        if (await scope.Get<IWorkQueue>().ReceiveAsync(name, 1, TimeSpan.FromMinutes(1), default) is not [var message])
        {
            return false;
        }

        await function(message.Text, default);
        await scope.Get<IWorkQueue>().CompleteAsync(message, default);
        return true;
    }
}
