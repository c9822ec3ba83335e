using Screening.Pipeline.Lists.Feeds;
using Screening.Testing.Lists;

namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>Editions from a feed as a user takes them: <c>screening lists refresh</c>, <c>pending</c>, <c>approve</c>.</summary>
public sealed class FeedProcessTests : IDisposable
{
    private readonly ScreeningProcess screening = new();

    public void Dispose() => screening.Dispose();

    [Fact]
    public async Task An_edition_is_fetched_waits_is_approved_and_screens_the_next_file()
    {
        await using var feed = await TestFeed.StartAsync();
        var manifest = feed.Publish(TestEdition.WithAddedEntry());
        var settings = feed.Settings(("Screening:Lists:MaxAdded", "0"), ("Screening:User", "Li Wei <li.wei>"))
            .Select(s => (s.Name.Replace(":", "__", StringComparison.Ordinal), s.Value)).ToArray();
        var name = $"2026-12-01+{manifest.Hash[..12]}";
        var path = Path.Combine(screening.Folder, "goods.csv");
        await File.WriteAllTextAsync(path, "description\nTributyl phosphate CAS 126-73-8\n");
        var before = await screening.RunAsync(["screen", path], "", null, settings);

        var refreshed = await screening.RunAsync(["lists", "refresh"], "", null, settings);
        var pending = await screening.RunAsync(["lists", "pending"], "", null, settings);
        var approved = await screening.RunAsync(["lists", "approve", name, "--note", "Announcement read."], "", null, settings);
        var after = await screening.RunAsync(["screen", path], "", null, settings);
        var nothing = await screening.RunAsync(["lists", "pending"], "", null, settings);

        Assert.Contains("1 no listed item found", before.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"test: pending, edition {name}\nwaits for a person: {name}; see: screening lists pending\n"), (refreshed.ExitCode, refreshed.Output));
        Assert.Contains("waits: It adds entries: 1; without a person at most 0.", pending.Output, StringComparison.Ordinal);
        Assert.Contains($"added 1: {TestEdition.AddedEntry}", pending.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"{name} is active, decided by Li Wei.\n"), (approved.ExitCode, approved.Output));
        Assert.Contains("1 controlled", after.Output, StringComparison.Ordinal);
        Assert.Contains(name, after.Output, StringComparison.Ordinal);
        Assert.Equal("No edition waits.\n", nothing.Output);
    }

    [Fact]
    public async Task What_is_wrong_with_a_feed_is_said_and_the_exit_code_tells_it()
    {
        await using var feed = await TestFeed.StartAsync();
        feed.Publish(TestEdition.WithAddedEntry());
        await File.WriteAllTextAsync(Path.Combine(feed.Folder, FeedManifest.FileName), "<html>");
        var settings = feed.Settings().Select(s => (s.Name.Replace(":", "__", StringComparison.Ordinal), s.Value)).ToArray();

        var result = await screening.RunAsync(["lists", "refresh"], "", null, settings);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("test: refused\n  The address gives no feed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_feed_in_the_settings_it_says_which_to_set()
    {
        var result = await screening.RunAsync(["lists", "refresh"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Screening__Lists__Feeds__0__Url", result.Error, StringComparison.Ordinal);
    }
}
