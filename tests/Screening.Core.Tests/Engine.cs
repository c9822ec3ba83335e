using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Tests;

/// <summary>The engine on the shipped edition, shared by the tests.</summary>
internal static class Engine
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static Classifier Classifier { get; } = new(ShippedEdition.Load());

    /// <summary>The engine with the measures screened too whose goods are no rare earths.</summary>
    public static Classifier OfAllMeasures { get; } = new(ShippedEdition.Load() with
    {
        Measures = [.. ShippedEdition.Load().Measures.Select(m => m with { IsScreened = true })],
    });

    public static LineResult Classify(string text, string? hs = null, string? cas = null, DateOnly? asOf = null) =>
        Classifier.Classify(new GoodsLine { Text = text, TariffCode = hs, Cas = cas }, asOf ?? Today);

    public static string Entries(LineResult result) => string.Join(' ', result.Findings.Select(f => f.Entry.Value));
}
