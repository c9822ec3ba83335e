namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>Deciding about a line of the samples, and the file for customs, on the command line.</summary>
public sealed class DecideTests : IDisposable
{
    private static readonly (string, string) User = ("Screening__User", "Li Wei <li.wei>");

    private readonly ScreeningProcess screening = new();

    [Fact]
    public async Task A_decision_is_recorded_and_stands_in_the_dossier()
    {
        await screening.RunAsync(["screen", "tests/samples/manifest.csv", "--as-of", "2026-11-24"]);
        var id = (await screening.RunAsync(["history"])).Output.Split(' ')[0];
        var decided = await screening.RunAsync(["decide", id, "1", "confirm", "--note", "By certificate 4711."], "", null, User);
        Assert.Equal((0, ""), (decided.ExitCode, decided.Error));
        Assert.Matches("^[a-z2-7]{26}  confirm  1C905\\.[a-z0-9.]+  inEffect  by Li Wei\n$", decided.Output);

        var json = await screening.RunAsync(["dossier", id, "1", "--format", "json"]);
        Assert.Contains("By certificate 4711.", json.Output, StringComparison.Ordinal);
        var file = Path.Combine(screening.Folder, "dossier.docx");
        Assert.Equal(0, (await screening.RunAsync(["dossier", id, "1", "--language", "zh", "--output", file])).ExitCode);
        Assert.Equal("PK", File.ReadAllText(file)[..2]);
    }

    [Fact]
    public async Task What_can_not_be_decided_is_one_sentence()
    {
        await screening.RunAsync(["screen", "tests/samples/manifest.csv", "--as-of", "2026-11-24"]);
        var id = (await screening.RunAsync(["history"])).Output.Split(' ')[0];
        var unsigned = await screening.RunAsync(["decide", id, "1", "confirm"]);
        Assert.Equal((2, "A decision is signed: set Screening__User to your name, as Name or Name <id>.\n"), (unsigned.ExitCode, unsigned.Error));
        var unknown = await screening.RunAsync(["decide", id, "999999", "confirm"], "", null, User);
        Assert.Equal((1, $"There is no line 999999 in a finished screening '{id}'. See: screening history\n"), (unknown.ExitCode, unknown.Error));
        var refused = await screening.RunAsync(["decide", id, "1", "override", "--verdict", "noMatch", "--reason", "other"], "", null, User);
        Assert.Equal((1, "The note is missing: an override or a withdrawal is explained. Say in a sentence what it rests on.\n"), (refused.ExitCode, refused.Error));
        Assert.Equal(1, (await screening.RunAsync(["dossier", "nothing", "1"])).ExitCode);
    }

    public void Dispose() => screening.Dispose();
}
