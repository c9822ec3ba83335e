using System.Globalization;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>One row a line, UTF-8 with a byte order mark, for spreadsheets.</summary>
internal sealed class CsvResultWriter(Stream stream, ResultContext context, bool ownsStream) : ResultWriter(stream, context, ownsStream)
{
    public override void Start()
    {
        WriteText("\uFEFF");
        WriteText(CsvText.Row(
            "source", "where", "line", "text", "hs", "cas", "verdict", "licence", "as of", "entries", "match", "status", "why", "evidence", "questions", "edition"));
    }

    public override void FailFile(string reason)
    {
        // A row without a verdict would be taken for a result: the reason stands on standard error alone.
    }

    protected override void WriteLine(ScreenedLine line)
    {
        var (item, result) = line;
        WriteText(CsvText.Row(
            File, item.Where, item.Number.ToString(CultureInfo.InvariantCulture), item.Text, item.TariffCode ?? string.Empty, item.Cas ?? string.Empty,
            CamelCase.Of(result.Verdict), CamelCase.Of(result.Licence), Context.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Join(result, f => f.Entry.Value), Join(result, f => CamelCase.Of(f.Match)), Join(result, f => CamelCase.Of(f.Status.Kind)),
            Join(result, f => f.Why.En), Join(result, f => string.Join(", ", f.Evidence.Select(e => e.Field is null ? e.Text : $"{e.Field} {e.Value}"))),
            string.Join(" ", result.Findings.SelectMany(f => f.Missing).Select(m => m.Question.En).Distinct()), Context.Edition.Name));
    }

    private static string Join(LineResult result, Func<Finding, string> select) => string.Join(" | ", result.Findings.Select(select));
}
