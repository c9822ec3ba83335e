using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Functions.Http;

namespace Screening.Functions;

/// <summary>What the trigger classes need beside the pipeline; the same on both hosts.</summary>
public static class FunctionServices
{
    /// <summary>Adds it. Both hosts have their configuration among the services.</summary>
    public static IServiceCollection AddScreeningFunctions(this IServiceCollection services)
    {
        services.AddSingleton<HttpCall>();
        services.AddSingleton(s => IdentityOptions.From(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<CallerIdentity>();
        return services;
    }
}
