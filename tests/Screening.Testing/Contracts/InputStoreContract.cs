using System.Text;
using Screening.Pipeline.Storage;

namespace Screening.Testing.Contracts;

/// <summary>What every input store does.</summary>
public abstract class InputStoreContract
{
    private const string Container = "manifests";

    /// <summary>The store under test; the same for all tests of the class.</summary>
    protected abstract IInputStore Store { get; }

    [Fact]
    public async Task Gives_back_what_was_written()
    {
        var blob = await WriteAsync("ship-1/a.csv", "hello");
        await using var content = await Store.OpenAsync(blob.Input, CancellationToken.None);
        using var reader = new StreamReader(content!.Content);
        Assert.Equal("hello", await reader.ReadToEndAsync());
        Assert.Equal(5, blob.Length);
    }

    [Fact]
    public async Task The_same_content_keeps_its_version_and_other_content_gets_another()
    {
        var first = await WriteAsync("ship-2/a.csv", "one");
        var same = await WriteAsync("ship-2/a.csv", "one");
        var other = await WriteAsync("ship-2/a.csv", "two");
        Assert.Equal(first.Input, same.Input);
        Assert.NotEqual(first.Input.ETag, other.Input.ETag);
    }

    [Fact]
    public async Task A_version_that_is_no_more_is_not_opened()
    {
        var first = await WriteAsync("ship-3/a.csv", "one");
        await WriteAsync("ship-3/a.csv", "two");
        Assert.Null(await Store.OpenAsync(first.Input, CancellationToken.None));
        Assert.Null(await Store.OpenAsync(first.Input with { Name = "ship-3/none.csv" }, CancellationToken.None));
    }

    [Fact]
    public async Task Lists_what_is_there_with_its_folders_and_Chinese_names()
    {
        await WriteAsync("ship-4/深/清单.csv", "x");
        var names = new List<string>();
        await foreach (var blob in Store.ListAsync(Container, CancellationToken.None))
        {
            names.Add(blob.Input.Name);
        }

        Assert.Contains("ship-4/深/清单.csv", names);
    }

    [Fact]
    public async Task An_upload_over_the_limit_leaves_nothing()
    {
        using var content = new MemoryStream(new byte[1000]);
        await Assert.ThrowsAsync<InputTooLargeException>(() => Store.WriteAsync(Container, "ship-5/big.bin", content, 999, CancellationToken.None));
        Assert.Null(await Store.FindAsync(Container, "ship-5/big.bin", CancellationToken.None));
    }

    [Theory]
    [InlineData("../out.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.csv")]
    [InlineData("a\\b.csv")]
    [InlineData("")]
    public async Task A_name_that_leads_elsewhere_is_misuse(string name)
    {
        using var content = new MemoryStream([1]);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.WriteAsync(Container, name, content, 10, CancellationToken.None));
    }

    private async Task<InputBlob> WriteAsync(string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Store.WriteAsync(Container, name, content, 1 << 20, CancellationToken.None);
    }
}
