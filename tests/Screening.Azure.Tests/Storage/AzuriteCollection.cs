namespace Screening.Azure.Tests.Storage;

/// <summary>All tests of the stores share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteStoreFixture>
{
    public const string Name = "Azurite";
}
