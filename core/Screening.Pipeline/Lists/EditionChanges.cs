using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Views;

namespace Screening.Pipeline.Lists;

/// <summary>What one edition changes against another, entry by entry.</summary>
/// <param name="Added">Codes of entries that came.</param>
/// <param name="Removed">Codes of entries that went.</param>
/// <param name="Changed">Codes of entries of which any member is another.</param>
/// <param name="Others">Everything else that came, went or changed, as file and item: a measure's own dates, substances, names, tariff codes, sources.</param>
/// <param name="More">How many more there are that are not named.</param>
public sealed record EditionChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed, IReadOnlyList<string> Others, int More = 0)
{
    private const string Measures = "measures/";

    /// <summary>The changes with at most so many named of each kind.</summary>
    public EditionChanges Named(int most) => new(
        [.. Added.Take(most)], [.. Removed.Take(most)], [.. Changed.Take(most)], [.. Others.Take(most)],
        More + new[] { Added, Removed, Changed, Others }.Sum(list => Math.Max(0, list.Count - most)));

    /// <summary>Compares two editions. Their names and the days up to which they know the law are no change.</summary>
    public static EditionChanges Between(EditionPack before, EditionPack after)
    {
        var (added, removed, changed, others) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var change in EditionDiff.Between(before.Files, after.Files).Where(c => c.File != "edition.json"))
        {
            if (change.Item.Length == 0 || !change.File.StartsWith(Measures, StringComparison.Ordinal))
            {
                others.Add(change.Item.Length == 0 ? change.File : $"{change.File}, {(change.Item.Length <= 80 ? change.Item : change.Item[..80])}");
            }
            else
            {
                (change.Member.Length > 0 ? changed : change.Before is null ? added : removed).Add(change.Item);
            }
        }

        // A whole measure that comes or goes brings its entries, each named by the item; one that moved between files went and came.
        return new EditionChanges([.. added.Except(removed)], [.. removed.Except(added)], [.. changed.Union(added.Intersect(removed)).Order(StringComparer.Ordinal)], [.. others]);
    }
}
