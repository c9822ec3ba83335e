using System.Text;
using Screening.Testing;

namespace Screening.EndToEnd.Tests.LocalHost;

public sealed class EmbeddedLocalHostTests : LocalHostContract
{
    protected override string? Storage => null;

    [Fact]
    public async Task A_file_dropped_into_the_inbox_is_screened()
    {
        var target = Folder.PathOf("data", "inbox", "manifests", "ship-2", "packing.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllTextAsync(target + ".tmp", "description,qty\nterbium metal ingot,3\n", Encoding.UTF8);
        File.Move(target + ".tmp", target);
        string? id = null;
        for (var i = 0; i < 300 && id is null; i++)
        {
            var list = await GetAsync("api/screenings");
            id = list.GetProperty("items").EnumerateArray()
                .Where(s => s.GetProperty("name").GetString() == "ship-2/packing.csv").Select(s => s.GetProperty("id").GetString()).FirstOrDefault();
            await Task.Delay(100);
        }

        var done = await Process.WaitForStateAsync(id ?? throw new InvalidOperationException(Process.Output), "done");
        Assert.Equal(1, done.GetProperty("controlled").GetInt32());
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_sentence()
    {
        await using var second = LocalHostProcess.Launch(Folder.PathOf("other"), null, Process.Port);
        Assert.Equal(1, await second.WaitForExitAsync());
        Assert.Contains("port is in use", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_run_is_one_clear_sentence()
    {
        var dead = FreePort.Take();
        var storage = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{dead}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{dead}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{dead}/devstoreaccount1;";
        await using var host = LocalHostProcess.Launch(Folder.PathOf("other"), storage, FreePort.Take());
        Assert.Equal(1, await host.WaitForExitAsync());
        Assert.Contains("does not answer", host.Output, StringComparison.Ordinal);
        Assert.Contains("Start Azurite", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_there_after_a_restart()
    {
        using var content = new StringContent("description\nlutetium oxide\n", Encoding.UTF8, "text/csv");
        using var upload = await Process.Client.PostAsync("api/screenings?name=again/a.csv", content);
        var id = upload.Headers.Location!.OriginalString.Split('/')[^1];
        await Process.WaitForStateAsync(id, "done");
        Assert.Equal(0, await Process.StopAsync());
        await using var next = await LocalHostProcess.StartAsync(Folder.PathOf("data"));
        var summary = await next.WaitForStateAsync(id, "done");
        Assert.Equal(1, summary.GetProperty("controlled").GetInt32());
    }
}
