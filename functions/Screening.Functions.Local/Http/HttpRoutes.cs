using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Functions.Local.Triggers;

namespace Screening.Functions.Local.Http;

/// <summary>Maps HTTP functions to routes below the prefix of host.json.</summary>
public static class HttpRoutes
{
    /// <summary>The header that carries a function key, as on the platform.</summary>
    public const string KeyHeader = "x-functions-key";

    /// <summary>Maps every HTTP function.</summary>
    public static void Map(IEndpointRouteBuilder routes, IEnumerable<TriggerMethod> functions)
    {
        var prefix = routes.ServiceProvider.GetRequiredService<HostJson>().RoutePrefix;
        var key = routes.ServiceProvider.GetRequiredService<IConfiguration>()[LocalSettings.FunctionKey];
        var problems = routes.ServiceProvider.GetRequiredService<ProblemResultFactory>();
        routes.MapGet("/", () => Results.Redirect(prefix.Length == 0 ? "/page" : $"/{prefix}/page"));
        foreach (var function in functions.Where(f => f.Trigger is HttpTriggerAttribute))
        {
            var trigger = (HttpTriggerAttribute)function.Trigger;
            var methods = trigger.Methods is { Length: > 0 } named ? named.Select(m => m.ToUpperInvariant()) : ["GET", "POST"];
            var asked = trigger.AuthLevel == AuthorizationLevel.Anonymous || string.IsNullOrEmpty(key) ? null : Encoding.UTF8.GetBytes(key);
            routes.MapMethods(RouteOf(prefix, trigger, function.Name), methods, context => asked is null || HasKey(context.Request, asked)
                ? RunAsync(context, function)
                : problems(401, "keyRequired", $"The call carries no function key, or a wrong one; send it in the header {KeyHeader}.").ExecuteAsync(context));
        }
    }

    /// <summary>The route of a function: its template, or its name, below the prefix.</summary>
    public static string RouteOf(string prefix, HttpTriggerAttribute trigger, string name) =>
        prefix.Length == 0 ? $"/{trigger.Route ?? name}" : $"/{prefix}/{trigger.Route ?? name}";

    private static bool HasKey(HttpRequest request, byte[] asked)
    {
        var given = request.Headers[KeyHeader].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? string.Empty;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), asked);
    }

    private static async Task RunAsync(HttpContext context, TriggerMethod function)
    {
        var values = context.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);
        var result = await function.InvokeAsync(context.RequestServices, context.Request, values, context.RequestAborted).ConfigureAwait(false);
        switch (result)
        {
            case IResult answer:
                await answer.ExecuteAsync(context).ConfigureAwait(false);
                break;
            case IActionResult action:
                await action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor())).ConfigureAwait(false);
                break;
            case null:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
        }
    }
}
