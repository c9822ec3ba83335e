using System.Globalization;
using System.Text.Json;

namespace Screening.Functions.Local;

/// <summary>What the local host takes from host.json: the same file that configures the deployed app.</summary>
public sealed record HostJson
{
    /// <summary>First segment of every HTTP route.</summary>
    public required string RoutePrefix { get; init; }

    /// <summary>Messages of one queue that are worked on at the same time.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How long a message that failed stays hidden.</summary>
    public required TimeSpan RetryAfter { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public required TimeSpan MaxPollingInterval { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="LocalHostException">The file is missing, or a member has no possible value.</exception>
    public static HostJson Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var extensions = document.RootElement.GetProperty("extensions");
            var queues = extensions.GetProperty("queues");
            return new HostJson
            {
                RoutePrefix = extensions.GetProperty("http").GetProperty("routePrefix").GetString()!,
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

    private static TimeSpan TimeOf(JsonElement element, string name) =>
        TimeSpan.ParseExact(element.GetProperty(name).GetString()!, "c", CultureInfo.InvariantCulture);
}
