using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Decisions;

/// <summary>Everything that people decided which bears on one line, and what it comes to. The engine's own answer stays beside it.</summary>
public sealed record ItemDecisions
{
    /// <summary>The decisions about this line, by place.</summary>
    public required IReadOnlyList<DecisionRecord> Own { get; init; }

    /// <summary>The standing decisions about the same item, made on other lines.</summary>
    public required IReadOnlyList<StandingDecision> Standing { get; init; }

    /// <summary>The verdict with the decisions that hold; null when none holds.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The licence that goes with <see cref="Verdict"/>; null when none holds.</summary>
    public Licence? Licence { get; init; }

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Own.Count == 0 && Standing.Count == 0;

    /// <summary>Works out what the decisions come to.</summary>
    /// <param name="item">The line.</param>
    /// <param name="own">Its own decisions.</param>
    /// <param name="standing">Standing ones; where the line has one of its own about the same entry, that one counts.</param>
    /// <param name="statusOf">The legal status of an entry on the line's date.</param>
    public static ItemDecisions Of(
        StoredItem item, IReadOnlyList<DecisionRecord> own, IReadOnlyList<StandingDecision> standing, Func<EntryCode, StatusKind?> statusOf)
    {
        var holding = standing.Where(s => s.Lapse is null).Select(s => s.Record).Concat(own).Where(r => r.Decides).ToList();
        if (holding.Count == 0)
        {
            return new ItemDecisions { Own = own, Standing = standing };
        }

        var verdicts = item.Findings.ToDictionary(f => f.Entry, f => (Verdict: DecisionRules.VerdictOf(f.Match), (StatusKind?)f.Status));
        foreach (var decision in holding.Select(r => r.Decision))
        {
            if (decision is { Kind: DecisionKind.Override, Entry: { } entry, Verdict: { } verdict })
            {
                verdicts[entry] = (verdict, verdicts.TryGetValue(entry, out var found) ? found.Item2 : statusOf(entry));
            }
        }

        var whole = verdicts.Count == 0 ? item.Verdict : verdicts.Values.Max(v => v.Verdict);
        return new ItemDecisions
        {
            Own = own, Standing = standing, Verdict = whole,
            Licence = LicenceOf(whole, [.. verdicts.Values.Where(v => v.Verdict == Core.Classification.Verdict.Controlled).Select(v => v.Item2)]),
        };
    }

    private static Licence LicenceOf(Verdict verdict, List<StatusKind?> statuses) => verdict switch
    {
        Core.Classification.Verdict.NoMatch => Core.Classification.Licence.None,
        Core.Classification.Verdict.Review => Core.Classification.Licence.Review,
        _ when statuses.Contains(StatusKind.InForce) => Core.Classification.Licence.Required,
        _ when statuses.Contains(StatusKind.Uncertain) || statuses.Contains(null) => Core.Classification.Licence.Uncertain,
        _ => Core.Classification.Licence.NotInForce,
    };
}
