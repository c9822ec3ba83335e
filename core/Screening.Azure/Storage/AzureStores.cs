using Microsoft.Extensions.DependencyInjection;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Uploads;

namespace Screening.Azure.Storage;

/// <summary>Wires the stores on Azure Storage.</summary>
public static class AzureStores
{
    /// <summary>Adds every port on one storage account.</summary>
    public static IServiceCollection AddAzureStores(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(_ => new AzureStorageClients(options));
        services.AddSingleton<ILedgerStore, TableLedgerStore>();
        services.AddSingleton<IResultStore, TableResultStore>();
        services.AddSingleton<IDecisionStore, TableDecisionStore>();
        services.AddSingleton<IEditionStore, TableEditionStore>();
        services.AddSingleton<IRescreeningStore, TableRescreeningStore>();
        services.AddSingleton<IWorkQueue, StorageWorkQueue>();
        services.AddSingleton<IArtifactStore, BlobArtifactStore>();
        services.AddSingleton<IInputStore, BlobInputStore>();
        services.AddSingleton<IUploadGrants, BlobUploadGrants>();
        services.AddSingleton<IStorageBackend, AzureBackend>();
        return services;
    }
}
