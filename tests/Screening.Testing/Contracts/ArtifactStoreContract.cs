using System.Text;
using Screening.Pipeline.Storage;

namespace Screening.Testing.Contracts;

/// <summary>What every artifact store does.</summary>
public abstract class ArtifactStoreContract
{
    /// <summary>The store under test; the same for all tests of the class.</summary>
    protected abstract IArtifactStore Store { get; }

    [Fact]
    public async Task An_artifact_appears_at_its_commit_and_may_be_written_again()
    {
        const string Name = "id-1/result.jsonl.gz";
        Assert.Null(await Store.OpenAsync(Name, CancellationToken.None));
        await WriteAsync(Name, "first", commit: true);
        await WriteAsync(Name, "second", commit: true);
        Assert.Equal("second", await ReadAsync(Name));
    }

    [Fact]
    public async Task Without_a_commit_nothing_is_left()
    {
        const string Name = "id-2/lines/00001.jsonl.gz";
        await WriteAsync(Name, "half", commit: false);
        Assert.Null(await Store.OpenAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_written_again_while_somebody_reads_it_is_read_whole()
    {
        const string Name = "id-3/report.json";
        await WriteAsync(Name, "first", commit: true);
        await using var stream = await Store.OpenAsync(Name, CancellationToken.None);
        await WriteAsync(Name, "the second", commit: true);
        using var reader = new StreamReader(stream!);
        Assert.Equal("first", await reader.ReadToEndAsync());
    }

    private async Task WriteAsync(string name, string text, bool commit)
    {
        await using var writer = await Store.CreateAsync(name, CancellationToken.None);
        await writer.Content.WriteAsync(Encoding.UTF8.GetBytes(text));
        if (commit)
        {
            await writer.CommitAsync(CancellationToken.None);
        }
    }

    private async Task<string> ReadAsync(string name)
    {
        await using var stream = await Store.OpenAsync(name, CancellationToken.None);
        using var reader = new StreamReader(stream!);
        return await reader.ReadToEndAsync();
    }
}
