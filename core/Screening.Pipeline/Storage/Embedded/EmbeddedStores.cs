using Microsoft.Extensions.DependencyInjection;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Uploads;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Wires the embedded stores.</summary>
public static class EmbeddedStores
{
    /// <summary>Adds every port on one SQLite file and folders; nothing is opened before the first use.</summary>
    public static IServiceCollection AddEmbeddedStores(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(_ => new SqliteDatabase(Path.Combine(options.DataDirectory, "screening.db")));
        services.AddSingleton<ILedgerStore, SqliteLedgerStore>();
        services.AddSingleton<IResultStore, SqliteResultStore>();
        services.AddSingleton<IDecisionStore, SqliteDecisionStore>();
        services.AddSingleton<IEditionStore, SqliteEditionStore>();
        services.AddSingleton<IRescreeningStore, SqliteRescreeningStore>();
        services.AddSingleton<IWorkQueue, SqliteWorkQueue>();
        services.AddSingleton<IArtifactStore, FileArtifactStore>();
        services.AddSingleton<IInputStore, FileInputStore>();
        services.AddSingleton<IUploadGrants>(s => s.GetRequiredService<UploadTokens>());
        services.AddSingleton<IStorageBackend, EmbeddedBackend>();
        return services;
    }
}
