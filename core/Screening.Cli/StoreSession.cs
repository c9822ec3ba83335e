using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Azure;
using Screening.Pipeline.Storage;

namespace Screening.Cli;

/// <summary>A command's use of the store: the services by the settings, and the store's failures as sentences.</summary>
internal static class StoreSession
{
    /// <summary>Runs a command on the store.</summary>
    /// <exception cref="UsageException">The settings are wrong.</exception>
    public static async Task<int> RunAsync(TextWriter error, TimeProvider time, Func<IServiceProvider, Task<int>> command)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddLogging();
        services.AddScreening(Settings());
        await using var provider = services.BuildServiceProvider();
        try
        {
            return await command(provider).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or UsageException))
        {
            await error.WriteLineAsync(Failures.Describe(e, provider.GetService<IStorageBackend>())).ConfigureAwait(false);
            return ExitCodes.Failed;
        }
    }

    /// <summary>Settings: screening.json in the current folder, then the environment (Screening__Storage ...).</summary>
    private static IConfiguration Settings()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "screening.json"), optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new UsageException($"screening.json can't be read: {e.InnerException?.Message ?? e.Message}");
        }
    }
}
