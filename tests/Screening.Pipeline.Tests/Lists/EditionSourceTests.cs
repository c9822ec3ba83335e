using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Tests.Lists;

/// <summary>The setting Screening:Lists:Overlay: what a user knows reaches every answer, with its provenance, or nothing starts.</summary>
public sealed class EditionSourceTests : IDisposable
{
    private const string Extension = """
        {"name":"acme-1","statedBy":"Acme trade compliance","statedOn":"2026-11-20","knownUntil":"2026-11-20",
         "sources":[{"key":"ACME1","title":"Announcement 88 of 2026, read by us","locator":"mofcom.gov.cn"}],
         "events":[{"measures":["2025-57"],"date":"2026-11-09","event":"suspensionExtended","until":"2027-01-10","formal":true,
                    "says":{"en":"Extended to 2027-01-10.","zh":"延长至2027年1月10日。"},"sources":["ACME1"],"certainty":"seenInPart"}]}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-overlay-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Without_the_setting_the_shipped_edition_answers() =>
        Assert.Same(ShippedEdition.Load(), EditionSource.Of(new ConfigurationBuilder().Build()).Own.Edition);

    [Fact]
    public void An_overlay_answers_with_its_name_and_says_who_stated_it()
    {
        using var services = Services(Write(Extension)).BuildServiceProvider();
        var handler = new CheckHandler(services.GetRequiredService<EditionSource>().Own, TimeProvider.System);

        var answer = handler.Check(new CheckRequest { Text = "Holmium oxide 99.9 %", AsOf = new DateOnly(2026, 11, 24) });

        Assert.Contains("+acme-1+", answer.Edition.Name, StringComparison.Ordinal);
        Assert.Equal(4, answer.Edition.AgeDays(answer.AsOf));
        Assert.Equal(Licence.NotInForce, answer.Result.Licence);
        var status = Assert.Single(answer.Result.Findings).Status;
        Assert.Equal(StatusKind.Suspended, status.Kind);
        Assert.Contains("Acme trade compliance", status.Why.En, StringComparison.Ordinal);
        Assert.Contains("acme-1", status.Why.Zh, StringComparison.Ordinal);
        Assert.Contains("ACME1", status.Sources);
        Assert.Contains("\"editionAgeDays\":4", JsonContract.ToText(writer => CheckJson.Write(writer, answer)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-08", false, "sixty days after the list's last look at the law")]
    [InlineData("2026-12-09", true, "a day more")]
    public void Past_an_age_every_answer_says_that_the_list_is_old(string asOf, bool isOld, string what)
    {
        var answer = new CheckHandler(EditionSource.Of(new ConfigurationBuilder().Build()).Own, TimeProvider.System)
            .Check(new CheckRequest { Text = "cotton shirts", AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

        Assert.True(isOld == JsonContract.ToText(writer => CheckJson.Write(writer, answer)).Contains("\"editionOld\":true", StringComparison.Ordinal), what);
    }

    [Fact]
    public void An_overlay_that_is_not_valid_never_answers_and_every_problem_is_named()
    {
        var broken = Extension.Replace("2025-57", "2025-99", StringComparison.Ordinal).Replace("2026-11-20\",\"known", "tomorrow\",\"known", StringComparison.Ordinal);

        var refused = Assert.Throws<OptionsValidationException>(() => Services(Write(broken)));

        Assert.Contains(refused.Failures, f => f.Contains("2025-99", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, f => f.Contains("tomorrow", StringComparison.Ordinal));
    }

    [Fact]
    public void An_overlay_that_is_not_there_is_named() =>
        Assert.Contains("there is no such file", Assert.Throws<OptionsValidationException>(() => Services(Path.Combine(folder.FullName, "none.json"))).Message, StringComparison.Ordinal);

    private static IServiceCollection Services(string overlay) => new ServiceCollection()
        .AddScreeningPipeline(new ConfigurationBuilder().AddInMemoryCollection([new("Screening:Lists:Overlay", overlay)]).Build());

    private string Write(string text)
    {
        var path = Path.Combine(folder.FullName, "overlay.json");
        File.WriteAllText(path, text);
        return path;
    }
}
