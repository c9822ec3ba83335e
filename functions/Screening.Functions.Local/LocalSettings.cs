using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Screening.Functions.Local;

/// <summary>Settings of the local host, and those that the deployed app gets from its infrastructure, with values that suit one machine.</summary>
public static class LocalSettings
{
    /// <summary>The port's setting.</summary>
    public const string Port = "Screening:Port";

    /// <summary>The setting of the key that calls must carry; none is asked for when it is empty.</summary>
    public const string FunctionKey = "Screening:FunctionKey";

    /// <summary>The setting of the seconds after which the work of a host that died is taken up by another; 2 to 600, 30 when not set.</summary>
    public const string Lease = "Screening:Lease";

    private const int DefaultPort = 7071, DefaultLease = 30;

    /// <summary>Name to value; the environment and the command line go before.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["ScreeningListCheckSchedule"] = "0 0 6 * * *",
        ["ScreeningListRefreshSchedule"] = "0 * * * * *",
        ["ScreeningDueSchedule"] = "0 10 6 * * *",
        ["ScreeningWatchSchedule"] = "0 20 */6 * * *",
        ["ScreeningSweepSchedule"] = "0 */5 * * * *",
    };

    /// <summary>The port to listen on: <see cref="Port"/>, else that of ASPNETCORE_URLS, else 7071.</summary>
    /// <exception cref="LocalHostException">The text is no port, or the address is not this machine's own.</exception>
    public static int PortOf(IConfiguration configuration)
    {
        if (configuration[Port] is { Length: > 0 } text)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
                ? port
                : throw new LocalHostException($"'{text}' is no port; give a number from 1 to 65535 with --port or Screening__Port.");
        }

        return configuration["ASPNETCORE_URLS"] is { Length: > 0 } urls ? PortOfAddress(urls) : DefaultPort;
    }

    /// <summary>How long a message stays hidden from others unless its receiver renews it.</summary>
    /// <exception cref="LocalHostException">The text is no number of seconds.</exception>
    public static TimeSpan LeaseOf(IConfiguration configuration) => configuration[Lease] is not { Length: > 0 } text
        ? TimeSpan.FromSeconds(DefaultLease)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 2 and <= 600
            ? TimeSpan.FromSeconds(seconds)
            : throw new LocalHostException($"'{text}' is no lease; give {Lease} as seconds, 2 to 600.");

    private static int PortOfAddress(string urls) =>
        Uri.TryCreate(urls.Split(';')[0], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback
            ? address.Port
            : throw new LocalHostException(
                $"ASPNETCORE_URLS is '{urls}', but the local host listens on loopback only; set it to http://127.0.0.1:7071, or leave it out and use --port.");
}
