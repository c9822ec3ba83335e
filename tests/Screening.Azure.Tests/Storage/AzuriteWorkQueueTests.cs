using Azure.Storage.Queues;
using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteWorkQueueTests(AzuriteStoreFixture fixture) : WorkQueueContract
{
    protected override IWorkQueue Queue => fixture.Get<IWorkQueue>();

    [Fact]
    public async Task A_message_that_somebody_else_sent_stops_nothing_and_keeps_its_text()
    {
        const string Name = "contract-foreign";
        await Queue.SendAsync(Name, "ours", default);
        await new QueueClient(fixture.ConnectionString, Name).SendMessageAsync("nobody's {清单");
        Assert.NotNull(await Queue.OldestAsync(Name, default));

        var texts = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            foreach (var message in await Queue.ReceiveAsync(Name, 10, TimeSpan.FromMinutes(5), default))
            {
                texts.Add(message.Text);
                await Queue.CompleteAsync(message, default);
            }
        }

        Assert.Equal(["nobody's {清单", "ours"], texts.Order(StringComparer.Ordinal));
        Assert.Equal(0, await Queue.CountAsync(Name, default));
    }
}
