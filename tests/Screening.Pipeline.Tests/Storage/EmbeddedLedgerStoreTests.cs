using Screening.Pipeline.Inputs;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedLedgerStoreTests(EmbeddedStoreFixture fixture) : LedgerStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override ILedgerStore Ledger => fixture.Get<ILedgerStore>();
}
