using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using Screening.Pipeline.Llm;

namespace Screening.Azure.Llm;

/// <summary>Sorts the failures of the OpenAI protocol.</summary>
internal static class OpenAIFailure
{
    internal static LlmFailureException Of(ClientResultException exception)
    {
        var failure = exception.Status switch
        {
            0 => LlmFailure.Unreachable,
            401 or 403 => LlmFailure.Unauthorized,
            404 => LlmFailure.NoDeployment,
            408 => LlmFailure.TimedOut,
            429 => LlmFailure.Throttled,
            >= 500 => LlmFailure.ServerError,
            400 when IsContentFilter(exception.GetRawResponse()) => LlmFailure.Filtered,
            >= 200 and < 300 => LlmFailure.BadAnswer,
            _ => LlmFailure.Rejected,
        };
        return new LlmFailureException(failure, RetryAfter(exception.GetRawResponse()), exception);
    }

    // {"error":{"code":"content_filter","innererror":{...}}}
    private static bool IsContentFilter(PipelineResponse? response)
    {
        try
        {
            using var body = JsonDocument.Parse(response?.Content ?? BinaryData.FromString("{}"));
            return body.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code)
                && code.ValueKind == JsonValueKind.String
                && code.ValueEquals("content_filter");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response is null)
        {
            return null;
        }

        if (response.Headers.TryGetValue("retry-after-ms", out var text) && Number(text) is { } milliseconds)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        return response.Headers.TryGetValue("retry-after", out text) && Number(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 86_400_000 ? number : null;
}
