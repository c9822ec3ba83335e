namespace Screening.Functions.Tests;

public sealed class EmbeddedSweepTests : SweepContract
{
    private protected override FunctionScope Scope() => new();
}
