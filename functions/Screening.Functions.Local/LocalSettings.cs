namespace Screening.Functions.Local;

/// <summary>Settings that the deployed app gets from its infrastructure, with the values that suit one machine.</summary>
public static class LocalSettings
{
    /// <summary>Name to value; the environment and the command line go before.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["ScreeningListCheckSchedule"] = "0 0 6 * * *",
    };
}
