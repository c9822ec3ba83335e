using Screening.Core;
using Screening.Core.Classification;

namespace Screening.Pipeline.Screenings;

/// <summary>One input screened against one edition as of one date: what the summary row holds.</summary>
public sealed record ScreeningSummary
{
    /// <summary>The screening's id: a pure function of container, name, version, edition and date; 26 characters a-z2-7.</summary>
    public required string Id { get; init; }

    /// <summary>The input's container; <c>local</c> for a file screened from the command line.</summary>
    public required string Container { get; init; }

    /// <summary>The input's name with its folders.</summary>
    public required string Name { get; init; }

    /// <summary>The input's version as the store names it; empty when not known.</summary>
    public string ETag { get; init; } = "";

    /// <summary>The first folder of the name, or the name itself: what the input's screenings are grouped by.</summary>
    public required string Shipment { get; init; }

    /// <summary>Where it stands.</summary>
    public required InputState State { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When its last line had its result, UTC; null while it runs.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The date it was screened for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Name and short hash of the edition.</summary>
    public required string Edition { get; init; }

    /// <summary>SHA-256 of the edition, 64 lower-case hex digits; null until it was screened.</summary>
    public string? EditionHash { get; init; }

    /// <summary>The day up to which the makers of the edition looked for legal events; null until it was screened.</summary>
    public DateOnly? EditionKnownUntil { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the input's bytes, 64 lower-case hex digits; null until it was read.</summary>
    public string? InputHash { get; init; }

    /// <summary>Reader and kind of document, for example <c>csv</c> and <c>goodsList</c>; null until it was read.</summary>
    public string? Reader { get; init; }

    /// <summary>Kind of document in camelCase; null until it was read.</summary>
    public string? Kind { get; init; }

    /// <summary>Rows the reader saw.</summary>
    public int RowsSeen { get; init; }

    /// <summary>Goods lines.</summary>
    public int Lines { get; init; }

    /// <summary>Lines with verdict controlled.</summary>
    public int Controlled { get; init; }

    /// <summary>Lines with verdict review.</summary>
    public int Review { get; init; }

    /// <summary>Lines with verdict noMatch.</summary>
    public int NoMatch { get; init; }

    /// <summary>The document's verdict: the largest of its lines, and review where part of it could not be read.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The weightiest licence of its lines.</summary>
    public Licence Licence { get; init; }

    /// <summary>The entries found, by code, with the number of lines of each.</summary>
    public IReadOnlyList<EntryCount> Entries { get; init; } = [];

    /// <summary>Issues of the document.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>File name of the annotated copy, <c>annotated.csv</c>, <c>annotated.xlsx</c> or <c>report.xlsx</c>; null when there is none.</summary>
    public string? Annotated { get; init; }

    /// <summary>For Failed and Rejected: why, in one sentence for a person.</summary>
    public string? Reason { get; init; }

    /// <summary>Counts the steps of the screening; a row of a lower step never replaces one of a higher. Not shown to users.</summary>
    public int Revision { get; init; }
}
