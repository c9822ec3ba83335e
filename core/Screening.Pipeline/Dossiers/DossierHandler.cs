using System.Text;
using Screening.Core.Classification;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Dossiers;

/// <summary>Puts together what is known about one line.</summary>
public sealed class DossierHandler(DecidedItemQueries items, CurrentEdition current, EditionLibrary library, TimeProvider time)
{
    /// <summary>The dossier of a line; null when the screening has no such line.</summary>
    public async Task<Dossier?> MakeAsync(ScreeningSummary screening, int line, CancellationToken cancellationToken)
    {
        if (await items.FindAsync(screening, line, cancellationToken) is not { } answer)
        {
            return null;
        }

        var read = ItemJson.Read(Encoding.UTF8.GetBytes(answer.Json.GetRawText()));
        var goods = new GoodsLine { Text = read.Text, TariffCode = read.TariffCode, Cas = read.Cas };
        var edition = await library.FindAsync(answer.Item.Edition, cancellationToken) ?? await current.GetAsync(cancellationToken);
        var explanation = edition.Explainer.Explain(goods, answer.Item.AsOf);
        return new Dossier
        {
            Screening = screening, Line = read, Answer = answer, Edition = edition.Edition, Explanation = explanation,
            IsReproduced = IsReproduced(edition, answer.Item, explanation.Result), MadeAt = time.GetUtcNow(),
        };
    }

    private static bool IsReproduced(EditionInUse edition, StoredItem item, LineResult result) =>
        item.Edition == edition.Name
        && item.Findings.Select(f => (f.Entry, f.Match)).SequenceEqual(result.Findings.Select(f => (f.Entry, f.Match)));
}
