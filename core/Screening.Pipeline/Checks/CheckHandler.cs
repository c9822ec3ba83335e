using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Checks;

/// <summary>Answers checks in the call: no store, no queue.</summary>
/// <param name="edition">The edition that answers.</param>
/// <param name="time">Dates default to its day.</param>
public sealed class CheckHandler(EditionInUse edition, TimeProvider time)
{
    /// <summary>The clock's day in the local time zone of the process.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Checks one item.</summary>
    public CheckAnswer Check(CheckRequest request, DateOnly? defaultAsOf = null)
    {
        var asOf = request.AsOf ?? defaultAsOf ?? Today;
        var line = new GoodsLine { Text = request.Text, TariffCode = request.Hs, Cas = request.Cas };
        return new CheckAnswer(request, asOf, edition.Stamp, edition.Classifier.Classify(line, asOf));
    }

    /// <summary>Name and short hash of an edition as answers carry it.</summary>
    public static string NameOf(Edition edition) => $"{edition.Id}+{edition.Hash[..12]}";
}
