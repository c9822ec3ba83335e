using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace Screening.Functions.Local.Triggers;

/// <summary>Maps HTTP functions to routes below the prefix.</summary>
public static class HttpRoutes
{
    /// <summary>The route prefix of host.json.</summary>
    public const string Prefix = "api";

    /// <summary>Maps every HTTP function.</summary>
    public static void Map(IEndpointRouteBuilder routes, IEnumerable<TriggerMethod> functions)
    {
        foreach (var function in functions.Where(f => f.Trigger is HttpTriggerAttribute))
        {
            var trigger = (HttpTriggerAttribute)function.Trigger;
            var route = $"/{Prefix}/{trigger.Route ?? function.Name}";
            routes.MapMethods(route, trigger.Methods is { Length: > 0 } methods ? methods.Select(m => m.ToUpperInvariant()) : ["GET", "POST"], context => RunAsync(context, function));
        }
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
