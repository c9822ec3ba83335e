using System.Text;
using Screening.Core.Classification;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Dossiers;

/// <summary>Puts together what is known about one line.</summary>
public sealed class DossierHandler(DecidedItemQueries items, Classifier classifier, TimeProvider time)
{
    private readonly Lazy<LineExplainer> explainer = new(() => new LineExplainer(classifier));

    /// <summary>The dossier of a line; null when the screening has no such line.</summary>
    public async Task<Dossier?> MakeAsync(ScreeningSummary screening, int line, CancellationToken cancellationToken)
    {
        if (await items.FindAsync(screening, line, cancellationToken) is not { } answer)
        {
            return null;
        }

        var read = ItemJson.Read(Encoding.UTF8.GetBytes(answer.Json.GetRawText()));
        var goods = new GoodsLine { Text = read.Text, TariffCode = read.TariffCode, Cas = read.Cas };
        var explanation = explainer.Value.Explain(goods, answer.Item.AsOf);
        return new Dossier
        {
            Screening = screening, Line = read, Answer = answer, Edition = classifier.Edition, Explanation = explanation,
            IsReproduced = IsReproduced(answer.Item, explanation.Result), MadeAt = time.GetUtcNow(),
        };
    }

    private bool IsReproduced(StoredItem item, LineResult result) =>
        item.Edition == CheckHandler.NameOf(classifier.Edition)
        && item.Findings.Select(f => (f.Entry, f.Match)).SequenceEqual(result.Findings.Select(f => (f.Entry, f.Match)));
}
