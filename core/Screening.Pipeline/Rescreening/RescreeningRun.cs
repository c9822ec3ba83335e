using System.Globalization;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Rescreening;

/// <summary>One pass over what was screened before, held against another edition; or the preview of one, which changes nothing.</summary>
public sealed record RescreeningRun
{
    /// <summary>Its id: a pure function of what is asked for, the edition and the time of its start; 26 characters a-z2-7.</summary>
    public required string Id { get; init; }

    /// <summary>True when nothing is written beside what was found: only the report is made.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>Name and short hash of the edition that stored lines are held against.</summary>
    public required string Edition { get; init; }

    /// <summary>SHA-256 of that edition, 64 lower-case hex digits.</summary>
    public required string EditionHash { get; init; }

    /// <summary>When it was begun, UTC. Of two re-screenings the later one has the last word.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The day of the start where it was begun: dates before it have passed.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Only screenings received on or after this day, UTC; null: all.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only screenings received on or before this day, UTC; null: up to now.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where it stands.</summary>
    public RescreeningState State { get; init; }

    /// <summary>Why, for Failed; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where in the list of screenings it goes on; null at its start.</summary>
    public string? Position { get; init; }

    /// <summary>True when the list of screenings was read to its end.</summary>
    public bool IsListRead { get; init; }

    /// <summary>Screenings that were not done when they were met, to be looked at again at the end.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>How often the open ones were looked at again.</summary>
    public int Rounds { get; init; }

    /// <summary>Screenings looked at.</summary>
    public int Screenings { get; init; }

    /// <summary>Lines that these hold.</summary>
    public long Lines { get; init; }

    /// <summary>Lines that were classified anew, because the change could touch them.</summary>
    public long Looked { get; init; }

    /// <summary>What changed.</summary>
    public ChangeTally Changes { get; init; } = ChangeTally.None;

    /// <summary>Counts the changes of this row.</summary>
    public int Revision { get; init; }

    /// <summary>The store's own mark of this state of the row, by which a change is guarded; empty before it was stored.</summary>
    public string RowVersion { get; init; } = "";

    /// <summary>The id of a run.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="editionHash">Hash of the edition.</param>
    /// <param name="startedAt">Its start.</param>
    public static string IdOf(RescreenRequest request, string editionHash, DateTimeOffset startedAt) => ScreeningId.OfParts(
        request.IsPreview ? "preview" : "rescreening", editionHash, startedAt.UtcTicks.ToString("D19", CultureInfo.InvariantCulture), TextOf(request.Since), TextOf(request.Until));

    private static string TextOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
