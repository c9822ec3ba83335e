using DocumentFormat.OpenXml.Wordprocessing;
using Screening.Core.Classification;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>The goods text with the places marked that the findings rest on.</summary>
internal static class EvidenceRuns
{
    private const string Fill = "FFE699";
    private const int MaxText = 6_000;

    internal static IEnumerable<Run> Of(string text, IEnumerable<Evidence> evidence)
    {
        var end = 0;
        var most = Math.Min(text.Length, MaxText);
        foreach (var (start, stop) in Spans(evidence, most))
        {
            if (start > end)
            {
                yield return WordBody.Text(text[end..start]);
            }

            yield return WordBody.Text(text[start..stop], Fill);
            end = stop;
        }

        if (end < most)
        {
            yield return WordBody.Text(text[end..most]);
        }

        if (most < text.Length)
        {
            yield return WordBody.Text(" […]");
        }
    }

    // A mark over the whole text marks nothing.
    private static List<(int Start, int Stop)> Spans(IEnumerable<Evidence> evidence, int most)
    {
        var spans = new List<(int Start, int Stop)>();
        foreach (var item in evidence.Where(e => e is { Field: null, Length: > 0 } && e.Kind != EvidenceKind.Context).OrderBy(e => e.Start))
        {
            var (start, stop) = (Math.Min(item.Start, most), Math.Min(item.Start + item.Length, most));
            if (spans.Count > 0 && start <= spans[^1].Stop)
            {
                spans[^1] = (spans[^1].Start, Math.Max(spans[^1].Stop, stop));
            }
            else if (stop > start)
            {
                spans.Add((start, stop));
            }
        }

        return spans;
    }
}
