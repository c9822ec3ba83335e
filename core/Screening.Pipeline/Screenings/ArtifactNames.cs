using System.Globalization;

namespace Screening.Pipeline.Screenings;

/// <summary>Names of a screening's artifacts in <see cref="Containers.Work"/>.</summary>
public static class ArtifactNames
{
    /// <summary>Every line with its result: gzip, JSON lines (docs/json.md).</summary>
    public static string Result(string id) => $"{id}/result.jsonl.gz";

    /// <summary>File name of a workbook that lists the lines: the annotated copy of an input that can't be annotated in its own form.</summary>
    public const string ReportFile = "report.xlsx";

    /// <summary>File name of the input's own annotated copy.</summary>
    public static string AnnotatedFile(string extension) => $"annotated.{extension}";

    /// <summary>A file of a screening by the name that its summary gives, as <see cref="ScreeningSummary.Annotated"/>.</summary>
    public static string Of(string id, string file) => $"{id}/{file}";

    /// <summary>The part of the result of one chunk, of an input with several.</summary>
    public static string Part(string id, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{id}/results/{chunk:D5}.jsonl.gz");

    /// <summary>The lines of one chunk, as read: gzip, JSON lines.</summary>
    public static string Lines(string id, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{id}/lines/{chunk:D5}.jsonl.gz");

    /// <summary>The lines of one chunk that a re-screening changed: gzip, JSON lines (docs/rescreening.md).</summary>
    public static string Changes(string run, string id, int chunk) => string.Create(CultureInfo.InvariantCulture, $"rescreenings/{run}/{id}/{chunk:D5}.jsonl.gz");

    /// <summary>A file of a re-screening.</summary>
    public static string OfRescreening(string run, string file) => $"rescreenings/{run}/{file}";

    /// <summary>What intake reported of an input with several chunks.</summary>
    public static string Reading(string id) => $"{id}/reading.json";

    /// <summary>What a language model was asked about one chunk, and what came of it: JSON.</summary>
    public static string Testimony(string id, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{id}/testimony/{chunk:D5}.json");

    /// <summary>The result file as it was before a language model was asked later.</summary>
    public static string Earlier(string id, DateTimeOffset until) => string.Create(CultureInfo.InvariantCulture, $"{id}/earlier/{until.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.jsonl.gz");

    /// <summary>A language model's answer by the key of its question; shared by all screenings.</summary>
    public static string Answer(string key) => $"answers/{key[..2]}/{key}.json";
}
