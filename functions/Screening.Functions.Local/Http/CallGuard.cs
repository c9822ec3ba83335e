using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Screening.Functions.Local.Http;

/// <summary>
/// Stands before every call. The local host asks for no sign-in, so it must not serve what a web page in the user's browser sends to it:
/// calls under a foreign host name or from a foreign page are refused. What falls through without an answer gets the functions' own error.
/// </summary>
public sealed partial class CallGuard(RequestDelegate next, ProblemResultFactory problems, ILogger<CallGuard> logger)
{
    /// <summary>Serves one call.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (!IsOurs(context.Request))
            {
                await problems(403, "foreignOrigin", "The local host answers calls from this machine only, not from web pages of other sites. Call http://127.0.0.1 or http://localhost.").ExecuteAsync(context).ConfigureAwait(false);
                return;
            }

            await next(context).ConfigureAwait(false);
            await FillAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            LogFault(e);
            await problems(500, "internalError", "The call failed for a reason that is not in the request; the log has it under this trace id.").ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private Task FillAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength is not null)
        {
            return Task.CompletedTask;
        }

        var (code, detail) = response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? ("methodNotAllowed", $"{context.Request.Method} is not possible here; Allow names what is. See docs/openapi.yaml.")
            : ("notFound", "There is nothing at this address. See docs/openapi.yaml.");
        return problems(response.StatusCode, code, detail).ExecuteAsync(context);
    }

    private static bool IsOurs(HttpRequest request) =>
        IsLoopback($"http://{request.Host.Value}")
        && (request.Headers.Origin.Count == 0 || IsLoopback(request.Headers.Origin.ToString()))
        && request.Headers["Sec-Fetch-Site"].ToString() is not "cross-site";

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    [LoggerMessage(3031, LogLevel.Error, "A call failed outside of its function.")]
    private partial void LogFault(Exception exception);
}
