using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Lists.Signing;

namespace Screening.Cli.Tests.Lists;

/// <summary>keygen, sign and publish: what a company needs to run a feed of its own.</summary>
public sealed class FeedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-feed-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_private_key_is_in_its_file_alone_and_only_its_owner_can_read_it()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCodes.Success, await terminal.RunAsync("lists", "keygen", "acme", PathOf("acme.key")));

        var secret = (await File.ReadAllTextAsync(PathOf("acme.key"))).Split(' ')[2].Trim();
        Assert.DoesNotContain(secret, terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Screening__Lists__Keys__0=acme:", terminal.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("acme.key")));
        }
    }

    [Fact]
    public async Task A_key_is_never_written_over()
    {
        await new TestTerminal().RunAsync("lists", "keygen", "acme", PathOf("acme.key"));
        var before = await File.ReadAllTextAsync(PathOf("acme.key"));
        var terminal = new TestTerminal();

        Assert.Equal(ExitCodes.Usage, await terminal.RunAsync("lists", "keygen", "acme", PathOf("acme.key")));
        Assert.Contains("is there already", terminal.ErrorText, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(PathOf("acme.key")));
    }

    [Fact]
    public async Task What_is_published_is_the_edition_whole_with_a_signature_that_the_public_key_verifies()
    {
        var keygen = new TestTerminal();
        await keygen.RunAsync("lists", "keygen", "acme", PathOf("acme.key"));
        var terminal = new TestTerminal();
        Assert.Equal(ExitCodes.Success, await terminal.RunAsync("lists", "publish", "shipped", PathOf("feed"), "--key", PathOf("acme.key")));

        var manifest = FeedManifest.TryRead(await File.ReadAllBytesAsync(PathOf("feed/feed.json")), out _)!;
        var bytes = await File.ReadAllBytesAsync(PathOf($"feed/{manifest.File}"));
        var key = FeedKey.TryParse(keygen.OutputLines[^1]["Screening__Lists__Keys__0=".Length..])!;
        var signed = await File.ReadAllBytesAsync(PathOf($"feed/{manifest.Signature}"));
        Assert.True(key.Verifies(bytes, FeedSignature.TryRead(signed)!));
        Assert.Equal(ShippedEdition.Load().Hash, EditionPack.Read(bytes, out _)!.Load().Edition!.Hash);
        Assert.Equal(ShippedEdition.Load().Hash, manifest.Hash);

        // Signed once more by the other command it is the same: Ed25519 takes no random numbers.
        File.Delete(PathOf($"feed/{manifest.Signature}"));
        Assert.Equal(ExitCodes.Success, await new TestTerminal().RunAsync("lists", "sign", PathOf($"feed/{manifest.File}"), "--key", PathOf("acme.key")));
        Assert.Equal(signed, await File.ReadAllBytesAsync(PathOf($"feed/{manifest.Signature}")));
    }

    [Theory]
    [InlineData("publish", "none", "there is no such folder", "a folder that is not there")]
    [InlineData("sign", "none", "there is no such key file", "a key that is not there")]
    [InlineData("keygen", "a key", "can't name a key", "a name with a blank")]
    public async Task What_can_not_be_done_is_said_in_a_sentence(string command, string argument, string message, string what)
    {
        var terminal = new TestTerminal();
        var exit = command == "sign"
            ? await terminal.RunAsync("lists", "sign", PathOf("x"), "--key", PathOf(argument))
            : await terminal.RunAsync("lists", command, argument, PathOf("out"));

        Assert.True(exit == ExitCodes.Usage, what);
        Assert.Contains(message, terminal.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_edition_is_not_signed()
    {
        await new TestTerminal().RunAsync("lists", "keygen", "acme", PathOf("acme.key"));
        await File.WriteAllTextAsync(PathOf("x.json"), "{}");
        var terminal = new TestTerminal();

        Assert.Equal(ExitCodes.Usage, await terminal.RunAsync("lists", "sign", PathOf("x.json"), "--key", PathOf("acme.key")));
        Assert.False(File.Exists(PathOf("x.sig")));
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
