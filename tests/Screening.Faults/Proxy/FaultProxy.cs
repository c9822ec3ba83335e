using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Screening.Testing;

namespace Screening.Faults.Proxy;

/// <summary>Stands on loopback between a host and one port of the store, and spoils a share of the calls.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Transfer-Encoding", "Keep-Alive" };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
    private readonly WebApplication app;
    private readonly Uri store;
    private readonly Lock chance = new();
    private readonly Random random;
    private int spoiled;

    private FaultProxy(WebApplication app, Uri store, int port, int seed)
    {
        (this.app, this.store, Port) = (app, store, port);
        random = new Random(seed);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Share of the calls that are spoiled, 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>Calls that were spoiled.</summary>
    public int Spoiled => Volatile.Read(ref spoiled);

    /// <summary>Starts one before a port of the store.</summary>
    public static async Task<FaultProxy> StartAsync(int storePort, int seed)
    {
        var port = FreePort.Take();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AllowSynchronousIO = false;
        });
        var app = builder.Build();
        var proxy = new FaultProxy(app, new Uri($"http://127.0.0.1:{storePort}"), port, seed);
        app.Run(proxy.HandleAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var (fault, delay) = Choose();
        if (fault is not null)
        {
            Interlocked.Increment(ref spoiled);
        }

        switch (fault)
        {
            case FaultKind.Reset:
                context.Abort();
                return;
            case FaultKind.Busy:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers["x-ms-error-code"] = "ServerBusy";
                return;
            case FaultKind.Slow:
                await Task.Delay(delay, context.RequestAborted);
                break;
        }

        await ForwardAsync(context, isCut: fault == FaultKind.Cut);
    }

    private (FaultKind? Fault, TimeSpan Delay) Choose()
    {
        lock (chance)
        {
            return random.NextDouble() < Share ? ((FaultKind)random.Next(4), TimeSpan.FromMilliseconds(random.Next(50, 1500))) : (null, default);
        }
    }

    private async Task ForwardAsync(HttpContext context, bool isCut)
    {
        try
        {
            using var call = await CallOf(context.Request);
            using var answer = await client.SendAsync(call, isCut ? default : context.RequestAborted);
            var body = await answer.Content.ReadAsByteArrayAsync();
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(h => !HopByHop.Contains(h.Key)))
            {
                context.Response.Headers[header.Key] = header.Value.ToArray();
            }

            context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
            if (isCut)
            {
                await CutAsync(context, body);
            }
            else if (body.Length > 0)
            {
                await context.Response.Body.WriteAsync(body);
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    // An answer without a body has no middle: it is cut before its head.
    private static async Task CutAsync(HttpContext context, byte[] body)
    {
        if (body.Length > 1)
        {
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
            await context.Response.Body.FlushAsync();
        }

        context.Abort();
    }

    private async Task<HttpRequestMessage> CallOf(HttpRequest request)
    {
        var target = new Uri(store, request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget);
        var call = new HttpRequestMessage(new HttpMethod(request.Method), target);
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        call.Content = new ByteArrayContent(content.ToArray());
        foreach (var header in request.Headers.Where(h => !HopByHop.Contains(h.Key)))
        {
            if (!call.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                call.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        return call;
    }
}
