using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Screening.Cli.Output;
using Screening.Azure;
using Screening.Pipeline.Storage;

namespace Screening.Cli;

/// <summary>A command's use of the store: the services by the settings, and the store's failures as sentences.</summary>
internal static class StoreSession
{
    // A person waits: a store that does not answer is said to at once.
    private const string FewRetries = "2";

    /// <summary>Path of the settings file: in the current folder.</summary>
    internal static string SettingsFile => Path.Combine(Directory.GetCurrentDirectory(), "screening.json");

    /// <summary>Runs a command on the store.</summary>
    /// <exception cref="UsageException">The settings are wrong.</exception>
    public static async Task<int> RunAsync(TextWriter error, TimeProvider time, Func<IServiceProvider, Task<int>> command)
    {
        await using var provider = BuildServices(time);
        try
        {
            return await command(provider).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or UsageException or OutputClosedException))
        {
            await error.WriteLineAsync(Failures.Describe(e, provider.GetService<IStorageBackend>())).ConfigureAwait(false);
            return ExitCodes.Failed;
        }
    }

    private static ServiceProvider BuildServices(TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        try
        {
            var settings = Settings();
            services.AddSingleton(settings);
            services.AddScreening(settings);
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException(string.Join(' ', e.Failures));
        }

        return services.BuildServiceProvider();
    }

    /// <summary>Settings: screening.json in the current folder, then the environment (Screening__Storage ...).</summary>
    internal static IConfiguration Settings()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddInMemoryCollection([new("Screening:Retries", FewRetries)])
                .AddJsonFile(SettingsFile, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException e)
        {
            var line = (e.InnerException?.InnerException ?? e.InnerException) is JsonException { LineNumber: { } number } ? $" at line {number + 1}" : string.Empty;
            throw new UsageException($"screening.json can't be used: it is no JSON object{line}. Correct it, or move it away to use the defaults.");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException("screening.json can't be opened. Give this user the right to read it, or move it away to use the defaults.");
        }
    }
}
