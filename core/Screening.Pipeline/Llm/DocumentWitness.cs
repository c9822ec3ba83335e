using System.Globalization;
using Screening.Core.Testimony;
using Screening.Intake;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Llm;

/// <summary>
/// Asks a language model for the items of a document in which the readers found none. What comes back is made of the document's own words and nothing else: a member whose quote
/// the text does not hold is dropped, and with its description the item. The rules then read the item like any line.
/// </summary>
/// <param name="desk">Where questions are put.</param>
/// <param name="options">Calls a document, tokens an answer.</param>
public sealed class DocumentWitness(LlmDesk desk, LlmOptions options)
{
    private const int UnitsACall = 12_000;

    private readonly string witness = $"{desk.Model}, prompt {LlmPrompt.Extract.Id}";

    /// <summary>The items of a text, in its order, without two at the same place.</summary>
    /// <param name="text">The document's text, a form feed between pages.</param>
    /// <param name="run">The screening: its edition, the calls that it has cost, and its report.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ItemLine>> FindAsync(string text, ScreeningRun run, CancellationToken cancellationToken)
    {
        var items = new SortedDictionary<int, ItemLine>();
        foreach (var (start, length) in Parts(text))
        {
            var part = text.Substring(start, length);
            var sent = SentText.Of(part);
            var input = JsonContract.ToText(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("document"u8, sent);
                writer.WriteEndObject();
            });
            var outcome = await desk.AskAsync(
                new LlmRequest(LlmPrompt.Extract, input, options.MaxAnswerTokens), run.Edition.Name, run.LlmCalls, options.MaxCallsADocument, ExtractAnswer.Read, cancellationToken);
            run.Document.Count(witness, 1, outcome);
            var quotable = new QuotableText(part);
            foreach (var item in outcome.Answer?.Items ?? [])
            {
                if (LineOf(item, part, quotable, run.Document) is var (at, line))
                {
                    items.TryAdd(start + at, line with { Where = PlaceOf(text, start + at) });
                }
            }
        }

        return [.. items.Values.Select((line, i) => line with { Number = i + 1 })];
    }

    // Every word of the line stands in the document: the quotes, joined by blanks.
    private (int At, ItemLine Line)? LineOf(ExtractedItem item, string part, QuotableText quotable, WitnessReport report)
    {
        string? Quoted(string? quote)
        {
            if (string.IsNullOrWhiteSpace(quote))
            {
                return null;
            }

            var span = quotable.Find(quote);
            report.CountQuotes(span is null ? 0 : 1, span is null ? 1 : 0, 0);
            return span is var (start, length) ? string.Join(' ', part.Substring(start, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
        }

        if (Quoted(item.Description) is not { } description)
        {
            report.CountDroppedItem();
            return null;
        }

        string?[] words = [description, Quoted(item.Composition), Quoted(item.Parameters), Quoted(item.Purpose)];
        var line = new ItemLine
        {
            Number = 1, Where = "", Text = string.Join(' ', words.OfType<string>().Distinct(StringComparer.Ordinal)),
            TariffCode = Quoted(item.TariffCode), Cas = Quoted(item.Cas), Quantity = Quoted(item.Quantity),
            Fields = [new("found by", witness)],
        };
        return (quotable.Find(item.Description)!.Value.Start, line);
    }

    // Cut at the ends of paragraphs or lines where there are any.
    private static IEnumerable<(int Start, int Length)> Parts(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(UnitsACall, text.Length - start);
            if (start + length < text.Length)
            {
                var window = text.AsSpan(start, length);
                var cut = window.LastIndexOf("\n\n", StringComparison.Ordinal);
                cut = cut < length / 2 ? window.LastIndexOf('\n') : cut;
                length = cut < length / 2 ? length : cut + 1;
            }

            yield return (start, length);
            start += length;
        }
    }

    private static string PlaceOf(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var page = before.Count('\f') + 1;
        var line = before[(before.LastIndexOf('\f') + 1)..].Count('\n') + 1;
        return text.Contains('\f', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"page {page}, line {line}")
            : string.Create(CultureInfo.InvariantCulture, $"line {line}");
    }
}
