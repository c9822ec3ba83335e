using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Pipeline.Checks;

/// <summary>Answers checks in the call: no store, no queue.</summary>
public sealed class CheckHandler
{
    private readonly Classifier classifier;
    private readonly TimeProvider time;

    /// <summary>Answers with this classifier; dates default to the clock's day.</summary>
    public CheckHandler(Classifier classifier, TimeProvider time)
    {
        this.classifier = classifier;
        this.time = time;
        Edition = EditionStamp.Of(classifier.Edition);
    }

    /// <summary>The edition that answers.</summary>
    public EditionStamp Edition { get; }

    /// <summary>The clock's day in the local time zone of the process.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Checks one item.</summary>
    public CheckAnswer Check(CheckRequest request, DateOnly? defaultAsOf = null)
    {
        var asOf = request.AsOf ?? defaultAsOf ?? Today;
        var line = new GoodsLine { Text = request.Text, TariffCode = request.Hs, Cas = request.Cas };
        return new CheckAnswer(request, asOf, Edition, classifier.Classify(line, asOf));
    }

    /// <summary>Name and short hash of an edition as answers carry it.</summary>
    public static string NameOf(Edition edition) => $"{edition.Id}+{edition.Hash[..12]}";
}
