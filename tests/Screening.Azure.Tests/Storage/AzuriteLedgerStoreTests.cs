using Screening.Pipeline.Inputs;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

public sealed class AzuriteLedgerStoreTests(AzuriteStoreFixture fixture) : LedgerStoreContract, IClassFixture<AzuriteStoreFixture>
{
    protected override ILedgerStore Ledger => fixture.Get<ILedgerStore>();
}
