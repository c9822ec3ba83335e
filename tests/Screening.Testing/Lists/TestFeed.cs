using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Lists.Signing;

namespace Screening.Testing.Lists;

/// <summary>A web server on loopback that serves the folder of a feed as any server does: with ETag and Last-Modified, 304 for who knows them. What it does beside that is the test's to say.</summary>
public sealed class TestFeed : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly WebApplication app;

    private TestFeed(WebApplication app) => this.app = app;

    /// <summary>The key that signs unless a test says otherwise.</summary>
    public FeedSigner Signer { get; } = FeedSigner.Create("acme");

    /// <summary>The folder that is served.</summary>
    public string Folder => folder.Path;

    /// <summary>Address of its feed.json.</summary>
    public string Url => $"{app.Urls.First()}/{FeedManifest.FileName}";

    /// <summary>Status and path of every answer, in order.</summary>
    public ConcurrentQueue<string> Answers { get; } = new();

    /// <summary>Answers in the place of the folder; null for nothing else. Gives true when it has answered.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    /// <summary>Starts it, with nothing published.</summary>
    public static async Task<TestFeed> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var feed = new TestFeed(app);
        app.Run(feed.ServeAsync);
        await app.StartAsync();
        return feed;
    }

    /// <summary>Publishes an edition, signed with <see cref="Signer"/> or as told.</summary>
    public FeedManifest Publish(EditionPack pack, FeedSigner? signer = null, bool signed = true) =>
        FeedFolder.Write(Folder, pack.Load().Edition!, pack, signed ? signer ?? Signer : null);

    /// <summary>The settings that a host needs to take from it.</summary>
    /// <param name="more">More settings.</param>
    public (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
    [
        ("Screening:Outbound:AllowLoopback", "true"), ("Screening:Lists:Feeds:0:Name", "test"), ("Screening:Lists:Feeds:0:Url", Url),
        ("Screening:Lists:Keys:0", Signer.Public.ToString()), .. more,
    ];

    /// <summary>Gzip of so many zeros: a small packet with a mountain in it.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                gzip.Write(zeros);
            }
        }

        return packed.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Signer.Dispose();
        folder.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (Instead is not null && await Instead(context))
        {
            return;
        }

        var name = context.Request.Path.Value!.TrimStart('/');
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            context.Response.StatusCode = 404;
        }
        else
        {
            await SendAsync(context, path);
        }

        Answers.Enqueue($"{context.Response.StatusCode} {name}");
    }

    private static async Task SendAsync(HttpContext context, string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.LastModified = File.GetLastWriteTimeUtc(path).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(bytes);
            }

            context.Response.Headers.ContentEncoding = "gzip";
            bytes = packed.ToArray();
        }

        await context.Response.Body.WriteAsync(bytes);
    }
}
