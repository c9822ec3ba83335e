using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Screening.Azure.Llm;
using Screening.Azure.Storage;
using Screening.Ocr;
using Screening.Pipeline;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;

namespace Screening.Azure;

/// <summary>Wires the whole product: the use cases, the stores that the one setting <c>Screening:Storage</c> asks for, and the language model where one is set.</summary>
public static class ScreeningServices
{
    /// <summary>Adds the pipeline with the embedded stores, or with those on Azure Storage.</summary>
    /// <exception cref="OptionsValidationException">Settings are wrong; the message names every violation.</exception>
    public static IServiceCollection AddScreening(this IServiceCollection services, IConfiguration configuration)
    {
        var options = StorageOptions.From(configuration);
        var violations = options.Violations();
        if (violations.Count > 0)
        {
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), violations);
        }

        services.TryAddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        services.AddScreeningOcr(configuration);
        services.AddScreeningPipeline(configuration);
        services.AddLanguageModel(configuration);
        return options.IsEmbedded ? services.AddEmbeddedStores(options) : services.AddAzureStores(options);
    }
}
