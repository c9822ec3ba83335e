namespace Screening.Pipeline.Rescreening;

/// <summary>
/// Which runs have a say in a screening's answer of today. A run compares with the answers of the run before it; where two ran at once, what
/// the last one did not compare with is not part of its answer.
/// </summary>
public sealed class RescreeningHistory
{
    private readonly HashSet<DateTimeOffset> heard = [];

    private RescreeningHistory(RescreenedScreening? last, IReadOnlyDictionary<DateTimeOffset, RescreenedScreening> marks)
    {
        Last = last;
        for (var mark = last; mark is not null && heard.Add(mark.At); mark = mark.BaseAt is { } at ? marks.GetValueOrDefault(at) : null)
        {
        }
    }

    /// <summary>The last run that looked at the screening; null when none did.</summary>
    public RescreenedScreening? Last { get; }

    /// <summary>The history that ends before a time.</summary>
    /// <param name="marks">The screening's marks.</param>
    /// <param name="before">Marks of runs begun at this time or later are passed over; null: none is.</param>
    public static RescreeningHistory Of(IReadOnlyList<RescreenedScreening> marks, DateTimeOffset? before = null) => new(
        marks.Where(mark => before is null || mark.At < before).MaxBy(mark => mark.At),
        marks.ToDictionary(mark => mark.At));

    /// <summary>The last change of each line that has one.</summary>
    public Dictionary<int, LineChange> Latest(IEnumerable<LineChange> changes) =>
        changes.Where(change => heard.Contains(change.At)).GroupBy(change => change.Line).ToDictionary(line => line.Key, line => line.MaxBy(change => change.At)!);
}
