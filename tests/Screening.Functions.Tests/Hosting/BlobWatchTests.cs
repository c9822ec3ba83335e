using Microsoft.Extensions.DependencyInjection;
using Moq;
using Screening.Functions.Local.Triggers;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests.Hosting;

public sealed class BlobWatchTests
{
    private readonly Mock<IInputStore> store = new();
    private int looks;
    private InputBlob[] blobs = [];

    public BlobWatchTests() =>
        store.Setup(s => s.ListAsync("manifests", It.IsAny<CancellationToken>())).Returns(() =>
        {
            Interlocked.Increment(ref looks);
            return blobs.ToAsyncEnumerable();
        });

    [Fact]
    public async Task Each_version_of_a_blob_is_handed_over_once_with_its_folders()
    {
        await using var scope = Scope();
        blobs = [Blob(scope, "s 1/发票.csv", "v1", age: 60)];
        await scope.StartAsync<BlobWatch>("Blob");
        Assert.Equal("manifests/s 1/发票.csv s 1/发票.csv", scope.Book.Next(scope.Tick));
        LookAgain(scope);
        Assert.Equal(0, scope.Book.Waiting);

        blobs = [Blob(scope, "s 1/发票.csv", "v2", age: 60)];
        Assert.Equal("manifests/s 1/发票.csv s 1/发票.csv", scope.Book.Next(scope.Tick));
    }

    [Fact]
    public async Task A_file_that_still_grows_is_left_alone_until_it_rests()
    {
        await using var scope = Scope();
        for (var i = 0; i < 4; i++)
        {
            blobs = [Blob(scope, "a.csv", $"v{i}", age: 0)];
            if (i == 0)
            {
                await scope.StartAsync<BlobWatch>("Blob");
            }

            var before = looks;
            Assert.True(SpinWait.SpinUntil(
                () =>
                {
                    blobs = [blobs[0] with { ModifiedAt = scope.Clock.GetUtcNow(), Input = blobs[0].Input with { ETag = scope.Clock.GetUtcNow().ToString("O") } }];
                    scope.Clock.Advance(TimeSpan.FromMilliseconds(100));

                    // The clock waits for the watch, so that no look begun before a change is judged by a time long after it.
                    return SpinWait.SpinUntil(() => looks > before, TimeSpan.FromMilliseconds(100));
                },
                TimeSpan.FromSeconds(30)));
        }

        Assert.Equal(0, scope.Book.Waiting);
        Assert.Equal("manifests/a.csv a.csv", scope.Book.Next(scope.Tick));
    }

    [Fact]
    public async Task A_file_whose_clock_runs_ahead_is_taken_all_the_same()
    {
        await using var scope = Scope();
        blobs = [Blob(scope, "a.csv", "v1", age: -3600)];
        await scope.StartAsync<BlobWatch>("Blob");

        Assert.Equal("manifests/a.csv a.csv", scope.Book.Next(scope.Tick));
    }

    [Fact]
    public async Task A_call_that_fails_is_made_again()
    {
        await using var scope = Scope();
        scope.Book.Failures = 2;
        blobs = [Blob(scope, "a.csv", "v1", age: 60)];
        await scope.StartAsync<BlobWatch>("Blob");

        Assert.All(Enumerable.Range(0, 3).Select(_ => scope.Book.Next(scope.Tick)), call => Assert.Equal("manifests/a.csv a.csv", call));
        LookAgain(scope);
        Assert.Equal(0, scope.Book.Waiting);
    }

    [Fact]
    public async Task A_store_that_fails_for_a_while_stops_nothing()
    {
        await using var scope = Scope();
        store.SetupSequence(s => s.ListAsync("manifests", It.IsAny<CancellationToken>()))
            .Throws(new IOException("disk")).Returns(new[] { Blob(scope, "a.csv", "v1", age: 60) }.ToAsyncEnumerable());
        await scope.StartAsync<BlobWatch>("Blob");

        Assert.Equal("manifests/a.csv a.csv", scope.Book.Next(scope.Tick));
    }

    private PumpScope Scope() => new(replace: services => services.AddSingleton(store.Object));

    private void LookAgain(PumpScope scope)
    {
        var enough = looks + 3;
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                scope.Tick();
                return looks >= enough;
            },
            TimeSpan.FromSeconds(30)));
    }

    private static InputBlob Blob(PumpScope scope, string name, string etag, int age) =>
        new(new InputRef("manifests", name, etag), 1, scope.Clock.GetUtcNow().AddSeconds(-age));
}
