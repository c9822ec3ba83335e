using Microsoft.Extensions.DependencyInjection;
using Screening.Functions.Http;

namespace Screening.Functions;

/// <summary>What the trigger classes need beside the pipeline; the same on both hosts.</summary>
public static class FunctionServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddScreeningFunctions(this IServiceCollection services) => services.AddSingleton<HttpCall>();
}
