namespace Screening.Functions.Local;

/// <summary>The command line: <c>--port N</c>, <c>--help</c>, and any setting by its name, as <c>--Screening:DataDirectory=PATH</c>.</summary>
/// <param name="Settings">Setting to value.</param>
/// <param name="WantsHelp">True when the user asked what can be typed.</param>
public sealed record CommandLine(IReadOnlyDictionary<string, string?> Settings, bool WantsHelp)
{
    /// <summary>What can be typed.</summary>
    public const string Help = """
        Runs the screening functions on this machine: HTTP on loopback, the inbox folder, the queues and the timers.

          --port N                          the port; default 7071
          --Screening:DataDirectory=PATH    where the embedded store is
          --Screening:Storage=CONNECTION    UseDevelopmentStorage=true for Azurite; default: the embedded store
          --Screening:FunctionKey=KEY       calls must carry it in the header x-functions-key; default: none is asked for
          --Screening:Lease=SECONDS         after how long the work of a host that died is taken up; default 30
          --Screening:User=NAME             who signs decisions, as Name or Name <id>; default: nobody can
          --AzureFunctionsJobHost:...=N     a member of host.json, as ...:extensions:http:maxConcurrentRequests
          --ScreeningListCheckSchedule=SIX  NCRONTAB expression of the list check, UTC; default 0 0 6 * * *
          --ScreeningListRefreshSchedule=SIX  NCRONTAB expression of the look whether a feed is due, UTC; default 0 * * * * *
          --ScreeningDueSchedule=SIX        of the look ahead on the law's dates; default 0 10 6 * * *
          --ScreeningWatchSchedule=SIX      of the look at pages of announcements; default 0 20 */6 * * *
          --ScreeningSweepSchedule=SIX      NCRONTAB expression of the look for lost work, UTC; default 0 */5 * * * *
          --OTEL_EXPORTER_OTLP_ENDPOINT=URL where traces, metrics and logs are sent, as OpenTelemetry says; default: nowhere
          --help                            this text

        Every setting can also come from the environment: Screening__DataDirectory for Screening:DataDirectory.
        """;

    private static readonly string[] Known = ["--Screening", "--AzureFunctionsJobHost", "--OTEL_"];

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="LocalHostException">An argument is none of the above.</exception>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--help" or "-h" or "-?")
            {
                return new CommandLine(settings, true);
            }

            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = NameOf(equals < 0 ? args[i] : args[i][..equals]);
            settings[name] = equals >= 0 ? args[i][(equals + 1)..]
                : ++i < args.Count ? args[i]
                : throw LocalHostException.Usage($"'{args[i - 1]}' needs a value; see --help.");
        }

        return new CommandLine(settings, false);
    }

    private static string NameOf(string argument) => argument switch
    {
        "--port" => LocalSettings.Port,
        _ when Known.Any(prefix => argument.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) => argument[2..].Replace("__", ":", StringComparison.Ordinal),
        _ => throw LocalHostException.Usage($"'{argument}' is no option; see --help."),
    };
}
