using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Tests.Output;

/// <summary>Lines with the answers of the shipped edition.</summary>
internal static class Samples
{
    internal static readonly DateOnly AsOf = new(2026, 11, 24);

    public static readonly EditionStamp Stamp = new("2026-11-24+0123456789ab", new DateOnly(2026, 10, 9));

    private static readonly Classifier Classifier = new(ShippedEdition.Load());

    internal static ScreenedLine Line(int number, string text) => new(
        new ItemLine { Number = number, Where = $"row {number + 3}", Text = text },
        Classifier.Classify(new GoodsLine { Text = text }, AsOf));

    internal static ScreeningSummary Summary(string name, params ScreenedLine[] lines) => new()
    {
        Id = "abcdefghijklmnopqrstuvwxyz", Container = "local", Name = name, Shipment = name, State = InputState.Done,
        ReceivedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), AsOf = AsOf, Edition = "2026-11-24+0123456789ab",
        EngineVersion = "1", Lines = lines.Length, Controlled = lines.Count(l => l.Result.Verdict == Verdict.Controlled),
        Review = lines.Count(l => l.Result.Verdict == Verdict.Review), NoMatch = lines.Count(l => l.Result.Verdict == Verdict.NoMatch),
        Verdict = lines.Max(l => l.Result.Verdict), Licence = lines.Max(l => l.Result.Licence),
    };
}
