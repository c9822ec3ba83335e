using System.Globalization;

namespace Screening.Faults;

/// <summary>What a scenario came to.</summary>
/// <param name="Fault">What was done.</param>
/// <param name="Store"><c>embedded</c> or <c>Azurite</c>.</param>
/// <param name="Injected">How often.</param>
/// <param name="Audit">What came out.</param>
/// <param name="Recovery">From the end of the last fault until nothing waited any more.</param>
internal sealed record FaultResult(string Fault, string Store, int Injected, Audit Audit, TimeSpan Recovery)
{
    /// <summary>The head of the table.</summary>
    public const string Head =
        "| fault | store | times | inputs | lines | lines lost | lines doubled | wrong counts | failed, explained | unexplained | time to recover |\n|---|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>One row of the table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Fault} | {Store} | {Injected:N0} | {Audit.Inputs:N0} | {Audit.Lines:N0} | {Audit.Lost} | {Audit.Doubled} | {Audit.WrongCounts} | {Audit.Explained} | {Audit.Unexplained} | {Recovery.TotalSeconds:0.0} s |");
}
