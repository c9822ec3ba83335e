using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Intake.Ocr;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Testing;
using Screening.Testing.OpenAI;

namespace Screening.Azure.Tests.Llm;

/// <summary>The product on the embedded store with a model on loopback, as the command line wires it.</summary>
internal sealed class WitnessFixture : IAsyncDisposable
{
    internal static readonly DateOnly AsOf = new(2026, 11, 24);

    private readonly TempFolder folder = new();
    private readonly List<ServiceProvider> providers = [];

    private WitnessFixture(FakeOpenAI? server) => Server = server;

    public FakeOpenAI? Server { get; }

    /// <summary>Reads pages in the place of the reader that the product wires; null for that one.</summary>
    public IScanReader? Scans { get; init; }

    public static async Task<WitnessFixture> StartAsync(Func<FakeChatRequest, FakeChatReply> answer, IScanReader? scans = null) => new(await FakeOpenAI.StartAsync(answer)) { Scans = scans };

    /// <summary>Screens a document as a new process would: every service new, the store the same.</summary>
    public Task<Screened> ScreenAsync(string fileName, string content, params (string Name, string Value)[] settings) =>
        ScreenAsync(fileName, new UTF8Encoding(false).GetBytes(content), settings);

    /// <summary>Screens a document as a new process would: every service new, the store the same.</summary>
    public async Task<Screened> ScreenAsync(string fileName, byte[] content, params (string Name, string Value)[] settings)
    {
        var path = folder.PathOf(fileName);
        await File.WriteAllBytesAsync(path, content);
        var provider = Services(settings);
        var lines = new List<ScreenedLine>();
        var summary = await provider.GetRequiredService<ScreenFileHandler>().HandleAsync(path, fileName, await provider.GetRequiredService<CurrentEdition>().GetAsync(default), AsOf, lines.Add, default);
        await using var stored = await provider.GetRequiredService<IArtifactStore>().OpenAsync(ArtifactNames.Result(summary.Id), default);
        using var text = new StreamReader(new GZipStream(stored!, CompressionMode.Decompress));
        return new Screened(summary, lines, await text.ReadToEndAsync());
    }

    public ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Screening:DataDirectory"] = folder.PathOf("data"), ["Screening:Ocr:MaxPageTime"] = "01:00:00", ["Screening:Intake:MaxTime"] = "01:00:00",
            ["Screening:Intake:MaxScanTime"] = "01:00:00",
        };
        foreach (var (name, value) in LlmSettings.Of(Server!))
        {
            all[name] = value;
        }

        foreach (var (name, value) in settings)
        {
            all["Screening:Llm:" + name] = value;
        }

        var services = new ServiceCollection();
        services.AddScreening(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        if (Scans is not null)
        {
            services.AddSingleton(Scans);
        }

        var provider = services.BuildServiceProvider();
        providers.Add(provider);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in providers)
        {
            await provider.DisposeAsync();
        }

        await Server!.DisposeAsync();
        folder.Dispose();
    }

    internal sealed record Screened(ScreeningSummary Summary, IReadOnlyList<ScreenedLine> Lines, string ResultFile);
}
