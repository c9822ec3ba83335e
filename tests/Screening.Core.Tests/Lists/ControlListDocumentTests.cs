using System.Globalization;
using Screening.Core.Lists;
using Screening.Core.Lists.Coverage;

namespace Screening.Core.Tests.Lists;

/// <summary>The tables of docs/control-list.md are those of the edition.</summary>
public sealed class ControlListDocumentTests
{
    private static readonly Edition Edition = ShippedEdition.Load();
    private static readonly string[] Lines = File.ReadAllLines(Documents.PathOf("docs", "control-list.md"));

    [Fact]
    public void The_counts_are_those_of_the_edition() => Assert.All(Edition.Measures, m =>
    {
        var cells = Row("in the material", m.Id.ToString());
        Assert.Equal(
            [Count(m, EntryKind.Leaf), Count(m, EntryKind.Clause), Count(m, EntryKind.Group), Count(m, EntryKind.Reserved), m.Entries.Count],
            cells.Skip(2).Take(5).Select(c => int.Parse(c, CultureInfo.InvariantCulture)));
        Assert.Equal(int.Parse(cells[1], CultureInfo.InvariantCulture), Count(m, EntryKind.Leaf) + Count(m, EntryKind.Clause));
    });

    [Fact]
    public void The_statuses_are_those_of_the_calendar()
    {
        var days = Cells(Lines.Single(l => l.StartsWith("| measure | 2025-", StringComparison.Ordinal))).Skip(1).Select(d => DateOnly.Parse(d, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(6, days.Count);
        Assert.All(Edition.Measures, m => Assert.Equal(
            days.Select(d => StatusCalendar.StatusOn(Edition, m, d).Kind.ToString()), Row("measure | 2025-", m.Id.ToString()).Skip(1), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_gaps_are_those_of_the_edition() =>
        Assert.All(Edition.Gaps.Values, g => Assert.Equal(g.Says.En, Row("| gap |", $"`{g.Key}`")[2]));

    [Fact]
    public void The_coverage_is_that_of_the_proof() => Assert.All(
        CoverageProof.Load().Entries.GroupBy(e => e.Entry.Measure),
        m => Assert.Equal(
            [m.Count(), m.Count(e => e.IsDecidable), m.Sum(e => e.Count(CoverageKind.Match)), m.Sum(e => e.Count(CoverageKind.NearMiss)), m.Sum(e => e.Count(CoverageKind.Boundary))],
            Row("near misses |", m.Key.ToString()).Skip(1).Select(c => int.Parse(c, CultureInfo.InvariantCulture))));

    [Fact]
    public void The_counts_of_substances_border_cases_and_codes_are_those_of_the_edition() => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"{Edition.Substances.Count} substances"), string.Join('\n', Lines), StringComparison.Ordinal);

    private static int Count(Measure measure, EntryKind kind) => measure.Entries.Count(e => e.Kind == kind);

    // The row of the table whose heading holds a text.
    private static string[] Row(string heading, string first)
    {
        var start = Array.FindIndex(Lines, l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains(heading, StringComparison.Ordinal));
        Assert.True(start >= 0, $"no table with '{heading}'");
        return Cells(Lines.Skip(start).TakeWhile(l => l.StartsWith('|')).Single(l => l.StartsWith($"| {first} |", StringComparison.Ordinal)));
    }

    private static string[] Cells(string line) => [.. line.Trim('|', ' ').Split(" | ").Select(c => c.Trim())];
}
