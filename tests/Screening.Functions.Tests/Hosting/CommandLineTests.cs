using Microsoft.Extensions.Configuration;
using Screening.Functions.Local;
using Screening.Functions.Local.Triggers;

namespace Screening.Functions.Tests.Hosting;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--port 7080", "Screening:Port", "7080")]
    [InlineData("--port=7080", "Screening:Port", "7080")]
    [InlineData("--Screening:DataDirectory data", "Screening:DataDirectory", "data")]
    [InlineData("--Screening__Storage=UseDevelopmentStorage=true", "Screening:Storage", "UseDevelopmentStorage=true")]
    public void Options_become_settings(string typed, string name, string value) =>
        Assert.Equal(value, CommandLine.Parse(typed.Split(' ')).Settings[name]);

    [Theory]
    [InlineData("--prt 7080", "an option that is none")]
    [InlineData("serve", "a word")]
    [InlineData("--port", "an option without its value")]
    public void Wrong_usage_is_told_apart_from_wrong_settings(string typed, string why)
    {
        var e = Assert.Throws<LocalHostException>(() => CommandLine.Parse(typed.Split(' ')));

        Assert.True(e.IsUsage && e.Message.Contains("--help", StringComparison.Ordinal), why);
    }

    [Fact]
    public void Help_goes_before_everything() => Assert.True(CommandLine.Parse(["--help"]).WantsHelp);

    [Theory]
    [InlineData(null, null, 7071)]
    [InlineData("81", null, 81)]
    [InlineData(null, "http://127.0.0.1:5005", 5005)]
    [InlineData(null, "http://localhost:5006;http://localhost:5007", 5006)]
    [InlineData("82", "http://localhost:5006", 82)]
    public void The_port_comes_from_the_setting_then_the_addresses_then_the_default(string? port, string? urls, int expected) =>
        Assert.Equal(expected, LocalSettings.PortOf(Settings(("Screening:Port", port), ("ASPNETCORE_URLS", urls))));

    [Theory]
    [InlineData("0", null)]
    [InlineData("65536", null)]
    [InlineData("-5", null)]
    [InlineData("http", null)]
    [InlineData(null, "http://0.0.0.0:80")]
    [InlineData(null, "http://*:80")]
    [InlineData(null, "https://localhost:443")]
    public void Other_ports_and_addresses_are_refused_in_one_sentence(string? port, string? urls)
    {
        var e = Assert.Throws<LocalHostException>(() => LocalSettings.PortOf(Settings(("Screening:Port", port), ("ASPNETCORE_URLS", urls))));

        Assert.False(e.IsUsage);
        Assert.Contains(port ?? urls!, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_per_cent_signs_is_resolved_and_a_missing_one_is_named()
    {
        var settings = Settings(("Here", "value"));

        Assert.Equal("value", SettingNames.Resolve("%Here%", settings));
        Assert.Equal("plain", SettingNames.Resolve("plain", settings));
        Assert.Contains("Gone", Assert.Throws<LocalHostException>(() => SettingNames.Resolve("%Gone%", settings)).Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => s.Value)).Build();
}
