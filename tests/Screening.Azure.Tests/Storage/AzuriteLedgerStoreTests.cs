using Screening.Pipeline.Inputs;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteLedgerStoreTests(AzuriteStoreFixture fixture) : LedgerStoreContract
{
    protected override ILedgerStore Ledger => fixture.Get<ILedgerStore>();
}
