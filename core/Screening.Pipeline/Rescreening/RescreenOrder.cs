using System.Globalization;
using System.Text.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Rescreening;

/// <summary>What a message of the re-screening queue says: make the next step of this run. Where that is, the run's row knows.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Round">How often it came back from poison; 0 at first.</param>
public sealed record RescreenOrder(string RunId, int Round = 0)
{
    /// <summary>The message's text.</summary>
    public string ToMessage() => Round == 0
        ? $"{{\"rescreening\":\"{RunId}\"}}"
        : string.Create(CultureInfo.InvariantCulture, $"{{\"rescreening\":\"{RunId}\",\"round\":{Round}}}");

    /// <summary>Reads a message; null when it is none.</summary>
    public static RescreenOrder? TryParse(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("rescreening", out var id) && id.GetString() is { } run && ScreeningId.IsValid(run)
                ? new RescreenOrder(run, root.TryGetProperty("round", out var round) && round.TryGetInt32(out var number) ? number : 0)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
