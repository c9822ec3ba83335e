using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Screening.Functions.Local;

/// <summary>What the local host takes from host.json: the same file that configures the deployed app.</summary>
public sealed record HostJson
{
    /// <summary>First segment of every HTTP route.</summary>
    public required string RoutePrefix { get; init; }

    /// <summary>Calls that run at the same time.</summary>
    public required int MaxConcurrentRequests { get; init; }

    /// <summary>Calls that run or wait at the same time; more are refused.</summary>
    public required int MaxOutstandingRequests { get; init; }

    /// <summary>Messages of one queue that are worked on at the same time.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How long a message that failed stays hidden.</summary>
    public required TimeSpan RetryAfter { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public required TimeSpan MaxPollingInterval { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="configuration">May set a member anew, by the name that the Functions host gives it: <c>AzureFunctionsJobHost:extensions:http:maxConcurrentRequests</c>.</param>
    /// <exception cref="LocalHostException">The file is missing, or a member has no possible value.</exception>
    public static HostJson Load(string path, IConfiguration? configuration = null)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var extensions = document.RootElement.GetProperty("extensions");
            var queues = extensions.GetProperty("queues");
            var http = extensions.GetProperty("http");
            return new HostJson
            {
                MaxConcurrentRequests = NumberOf(http, "maxConcurrentRequests", configuration),
                MaxOutstandingRequests = NumberOf(http, "maxOutstandingRequests", configuration),
                RoutePrefix = http.GetProperty("routePrefix").GetString()!,
                BatchSize = queues.GetProperty("batchSize").GetInt32(),
                RetryAfter = TimeOf(queues, "visibilityTimeout"),
                MaxPollingInterval = TimeOf(queues, "maxPollingInterval"),
            };
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new LocalHostException($"host.json beside the program can't be used: {e.Message} Build again.");
        }
    }

    private static int NumberOf(JsonElement http, string name, IConfiguration? configuration)
    {
        var number = configuration?[$"AzureFunctionsJobHost:extensions:http:{name}"] is { Length: > 0 } set
            ? int.Parse(set, NumberStyles.None, CultureInfo.InvariantCulture)
            : http.GetProperty(name).GetInt32();
        return number > 0 ? number : throw new FormatException($"{name} must be more than 0.");
    }

    private static TimeSpan TimeOf(JsonElement element, string name) =>
        TimeSpan.ParseExact(element.GetProperty(name).GetString()!, "c", CultureInfo.InvariantCulture);
}
