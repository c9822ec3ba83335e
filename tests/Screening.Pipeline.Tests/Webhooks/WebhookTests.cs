using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Screening.Pipeline.Json;
using Screening.Pipeline.Outbound;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Tests.Storage;
using Screening.Pipeline.Webhooks;
using Screening.Testing;

namespace Screening.Pipeline.Tests.Webhooks;

/// <summary>Reports on their way to a real receiver.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Secret = "whsec_c2VjcmV0LW9mLXRoaXMtdGVzdC1hbmQtbm8tb3RoZXI=";

    private readonly EmbeddedStoreFixture store = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly List<(IHeaderDictionary Headers, byte[] Body)> received = [];
    private readonly RescreeningRun run = new()
    {
        Id = "aaaaaaaaaaaaaaaaaaaaaaaaaa", IsPreview = false, Edition = "2026-12-01+000000000000", EditionHash = new string('0', 64), StartedAt = new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2026, 11, 24, 11, 1, 0, TimeSpan.Zero), Today = new DateOnly(2026, 11, 24), State = RescreeningState.Done, Changes = new ChangeTally { NoMatchToControlled = 2 },
    };

    [Fact]
    public async Task Sends_a_signed_cloud_event_once()
    {
        await using var receiver = await ReceiverAsync(_ => Task.CompletedTask);
        var handler = await HandlerAsync(receiver.Address);
        await handler.SendAsync(run.Id, CancellationToken.None);
        var message = Assert.Single(await store.Get<IWorkQueue>().ReceiveAsync(Queues.Webhooks, 10, TimeSpan.FromMinutes(1), CancellationToken.None));
        await handler.HandleAsync(message.Text, CancellationToken.None);
        await handler.HandleAsync(message.Text, CancellationToken.None);
        var (headers, body) = Assert.Single(received);
        Assert.Equal("application/cloudevents+json; charset=utf-8", headers.ContentType);
        Assert.Equal($"{run.Id} 1795521600", $"{headers["webhook-id"]} {headers["webhook-timestamp"]}");
        byte[] content = [.. Encoding.UTF8.GetBytes($"{run.Id}.1795521600."), .. body];
        var signed = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), content);
        Assert.Equal($"v1,{Convert.ToBase64String(signed)}", headers["webhook-signature"].ToString());
        var root = JsonDocument.Parse(body).RootElement;
        Assert.Equal(
            ("1.0", run.Id, "screening.rescreening.done", "2026-12-01+000000000000", "2026-11-24T11:01:00Z", 2),
            (root.GetProperty("specversion").GetString(), root.GetProperty("id").GetString(), root.GetProperty("type").GetString(), root.GetProperty("subject").GetString(),
                root.GetProperty("time").GetString(), root.GetProperty("data").GetProperty("changes").GetProperty("noMatchToControlled").GetInt32()));
        Assert.Equal("delivered", (await handler.FindAsync(run.Id, CancellationToken.None))!.State);
    }

    [Theory]
    [InlineData("500", "It answered 500.")]
    [InlineData("429", "It answered 429.")]
    [InlineData("301", "It answered 301, a redirect, which is not followed.")]
    [InlineData("cut", "does not answer")]
    [InlineData("slow", "has not answered whole within")]
    [InlineData("closed", "does not answer")]
    public async Task A_try_that_fails_is_made_again_later_with_the_same_event(string how, string problem)
    {
        var fails = true;
        var elsewhere = 0;
        var never = new TaskCompletionSource();
        await using var other = await ReceiverAsync(_ => Task.FromResult(Interlocked.Increment(ref elsewhere)));
        await using var receiver = await ReceiverAsync(async context =>
        {
            if (!fails)
            {
                return;
            }

            switch (how)
            {
                case "cut":
                    context.Abort();
                    break;
                case "slow":
                    await Task.WhenAny(never.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                    break;
                case "301":
                    context.Response.StatusCode = 301;
                    context.Response.Headers.Location = other.Address.ToString();
                    break;
                default:
                    context.Response.StatusCode = int.Parse(how, System.Globalization.CultureInfo.InvariantCulture);
                    break;
            }
        });
        var closed = new UriBuilder(receiver.Address) { Port = FreePort.Take() }.Uri;
        var handler = await HandlerAsync(how == "closed" ? closed : receiver.Address);
        await handler.HandleAsync($"{{\"rescreening\":\"{run.Id}\",\"try\":1}}", CancellationToken.None);
        var waiting = (await handler.FindAsync(run.Id, CancellationToken.None))!;
        Assert.Equal(("retrying", 1, 0), (waiting.State, waiting.Tries, elsewhere));
        Assert.Contains(problem, waiting.LastProblem, StringComparison.Ordinal);
        Assert.Empty(await store.Get<IWorkQueue>().ReceiveAsync(Queues.Webhooks, 10, TimeSpan.FromMinutes(1), CancellationToken.None));

        fails = false;
        var first = received.ToList();
        handler = await HandlerAsync(receiver.Address);
        await handler.HandleAsync($"{{\"rescreening\":\"{run.Id}\",\"try\":2}}", CancellationToken.None);
        Assert.Equal("delivered", (await handler.FindAsync(run.Id, CancellationToken.None))!.State);
        Assert.All(first, earlier => Assert.Equal((earlier.Body, (string?)earlier.Headers["webhook-id"]), (received[^1].Body, (string?)received[^1].Headers["webhook-id"]), SameEvent));
        never.SetResult();
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_asked_no_more_and_a_deaf_one_at_last()
    {
        await using var receiver = await ReceiverAsync(context => Task.FromResult(context.Response.StatusCode = 410));
        var refused = await HandlerAsync(receiver.Address);
        await refused.HandleAsync($"{{\"rescreening\":\"{run.Id}\",\"try\":1}}", CancellationToken.None);
        Assert.Equal("refused", (await refused.FindAsync(run.Id, CancellationToken.None))!.State);

        var other = "bbbbbbbbbbbbbbbbbbbbbbbbbb";
        await PutReportAsync(run with { Id = other });
        await using var deaf = await ReceiverAsync(context => Task.FromResult(context.Response.StatusCode = 503));
        var handler = await HandlerAsync(deaf.Address);
        for (var attempt = 1; attempt <= WebhookHandler.Pauses.Count + 1; attempt++)
        {
            await handler.HandleAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{\"rescreening\":\"{other}\",\"try\":{attempt}}}"), CancellationToken.None);
        }

        Assert.Equal(("givenUp", WebhookHandler.Pauses.Count + 1), ((await handler.FindAsync(other, CancellationToken.None))!.State, (await handler.FindAsync(other, CancellationToken.None))!.Tries));
        Assert.Equal(WebhookHandler.Pauses.Count + 2, received.Count);
    }

    [Fact]
    public async Task Nothing_is_sent_where_no_receiver_is_set_and_what_is_no_message_changes_nothing()
    {
        var handler = await HandlerAsync(null);
        await handler.SendAsync(run.Id, CancellationToken.None);
        Assert.Equal(0, await store.Get<IWorkQueue>().CountAsync(Queues.Webhooks, CancellationToken.None));
        await handler.HandleAsync("no json", CancellationToken.None);
        await handler.HandleAsync("{\"rescreening\":\"x\",\"try\":1}", CancellationToken.None);
        Assert.Null(await handler.FindAsync(run.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData("http://example.org/hook", Secret, "Url")]
    [InlineData("ftp://example.org/hook", Secret, "Url")]
    [InlineData("https://me:word@example.org/hook", Secret, "Url")]
    [InlineData("nowhere", Secret, "Url")]
    [InlineData("https://example.org/hook", "short", "Secret")]
    [InlineData("https://example.org/hook", "whsec_%%%", "Secret")]
    [InlineData("https://example.org/hook", null, "Secret")]
    public void Settings_that_can_not_be_used_are_named(string url, string? secret, string setting)
    {
        Assert.Contains(setting, Assert.Single(new WebhookOptions { Url = url, Secret = secret }.Violations(new OutboundOptions())), StringComparison.Ordinal);
        Assert.Empty(new WebhookOptions { Url = "https://example.org/hook", Secret = Secret }.Violations(new OutboundOptions()));
    }

    public void Dispose() => store.Dispose();

    private static bool SameEvent((byte[] Body, string? Id) one, (byte[] Body, string? Id) other) => one.Id == other.Id && one.Body.AsSpan().SequenceEqual(other.Body);

    private Task<LoopbackServer> ReceiverAsync(Func<HttpContext, Task> answer) => LoopbackServer.StartAsync(async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        lock (received)
        {
            received.Add((new HeaderDictionary(context.Request.Headers.ToDictionary(h => h.Key, h => h.Value)), body.ToArray()));
        }

        await answer(context);
    });

    private async Task<WebhookHandler> HandlerAsync(Uri? address)
    {
        await PutReportAsync(run);
        var options = new WebhookOptions { Url = address?.ToString(), Secret = Secret };
        var http = new OutboundHttp(new OutboundOptions { AllowLoopback = true, Timeout = TimeSpan.FromSeconds(1) }, TimeProvider.System);
        return new WebhookHandler(options, new HttpWebhookSender(http), store.Get<IArtifactStore>(), store.Get<IWorkQueue>(), clock, NullLogger<WebhookHandler>.Instance);
    }

    private async Task PutReportAsync(RescreeningRun of)
    {
        await using var artifact = await store.Get<IArtifactStore>().CreateAsync(ArtifactNames.OfRescreening(of.Id, ChangeReportWriter.JsonFile), CancellationToken.None);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(writer => ChangeReportJson.Write(writer, ChangeReport.Of(of, []))));
        await artifact.CommitAsync(CancellationToken.None);
    }
}
