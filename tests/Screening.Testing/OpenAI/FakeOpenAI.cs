using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Screening.Testing.OpenAI;

/// <summary>
/// A server on loopback that speaks the chat-completions protocol of Azure OpenAI (deployments, api-version, api-key) and of OpenAI (/v1, bearer). It knows one key and one
/// deployment, as a real resource would; what it answers is the test's to say.
/// </summary>
public sealed class FakeOpenAI : IAsyncDisposable
{
    /// <summary>The one key.</summary>
    public const string Key = "0123456789abcdef0123456789abcdef";

    /// <summary>The one deployment.</summary>
    public const string Deployment = "witness";

    private readonly WebApplication app;
    private readonly Func<FakeChatRequest, FakeChatReply> answer;

    private FakeOpenAI(WebApplication app, Func<FakeChatRequest, FakeChatReply> answer)
    {
        this.app = app;
        this.answer = answer;
    }

    /// <summary>Its address.</summary>
    public string Address => app.Urls.First();

    /// <summary>The calls that reached the model, in their order.</summary>
    public ConcurrentQueue<FakeChatRequest> Requests { get; } = new();

    /// <summary>Starts it.</summary>
    public static async Task<FakeOpenAI> StartAsync(Func<FakeChatRequest, FakeChatReply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new FakeOpenAI(app, answer);
        app.MapPost("/openai/deployments/{deployment}/chat/completions", (HttpContext context, string deployment) =>
            server.ServeAsync(context, deployment, context.Request.Headers["api-key"] == Key && context.Request.Query.ContainsKey("api-version")));
        app.MapPost("/v1/chat/completions", (HttpContext context) => server.ServeAsync(context, null, context.Request.Headers.Authorization == $"Bearer {Key}"));
        await app.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext context, string? deployment, bool isKnown)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var model = deployment ?? body.RootElement.GetProperty("model").GetString()!;
        var reply = !isKnown ? FakeChatReply.Error(401, "401", "Access denied due to invalid subscription key or wrong API endpoint.")
            : model != Deployment ? FakeChatReply.Error(404, "DeploymentNotFound", "The API deployment for this resource does not exist.")
            : Ask(model, body.RootElement.Clone());
        await WriteAsync(context, reply);
    }

    private FakeChatReply Ask(string model, JsonElement body)
    {
        var messages = body.GetProperty("messages");
        var schema = body.GetProperty("response_format").GetProperty("json_schema");
        var request = new FakeChatRequest
        {
            Model = model, Body = body, System = TextOf(messages[0]), User = TextOf(messages[1]), SchemaName = schema.GetProperty("name").GetString()!,
            IsStrict = schema.GetProperty("strict").GetBoolean(),
        };
        Requests.Enqueue(request);
        return answer(request);
    }

    private static string TextOf(JsonElement message)
    {
        var content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : content[0].GetProperty("text").GetString()!;
    }

    private static async Task WriteAsync(HttpContext context, FakeChatReply reply)
    {
        if (reply.Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        if (reply.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (reply.BreaksOff)
        {
            await context.Response.WriteAsync(reply.Body[..(reply.Body.Length / 2)]);
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await context.Response.WriteAsync(reply.Body);
    }
}
