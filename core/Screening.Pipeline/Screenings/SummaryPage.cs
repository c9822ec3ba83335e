namespace Screening.Pipeline.Screenings;

/// <summary>Makes a page of summaries from one more than it holds.</summary>
public static class SummaryPage
{
    /// <summary>The first <paramref name="pageSize"/> of the summaries; with a continuation when there are more.</summary>
    public static Page<ScreeningSummary> Of(IReadOnlyList<ScreeningSummary> found, int pageSize)
    {
        if (found.Count <= pageSize)
        {
            return new Page<ScreeningSummary>(found, null);
        }

        var items = found.Take(pageSize).ToList();
        return new Page<ScreeningSummary>(items, SummaryPosition.After(items[^1]).ToString());
    }
}
