using System.Globalization;
using Screening.Core.Lists;

namespace Screening.Pipeline.Screenings;

/// <summary>In how many lines an entry was found.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Lines">Lines whose verdict is not noMatch and that have a finding on it.</param>
public readonly record struct EntryCount(EntryCode Entry, int Lines)
{
    /// <summary>Reads what <see cref="Join"/> has written; empty for an empty text.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static IReadOnlyList<EntryCount> Split(string text) => text.Length == 0
        ? []
        : [.. text.Split(' ').Select(part => part.Split(':')).Select(pair => new EntryCount(EntryCode.Parse(pair[0]), int.Parse(pair[1], CultureInfo.InvariantCulture)))];

    /// <summary>Counts as one text: <c>1C905.a.4:2 1C905.b:17</c>, by code.</summary>
    public static string Join(IEnumerable<EntryCount> counts) =>
        string.Join(' ', counts.OrderBy(count => count.Entry.Value, StringComparer.Ordinal).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Entry.Value}:{count.Lines}")));

    /// <summary>Counts of parts added up, by code.</summary>
    public static IReadOnlyList<EntryCount> Sum(IEnumerable<EntryCount> counts)
    {
        var sum = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            sum[count.Entry.Value] = sum.GetValueOrDefault(count.Entry.Value) + count.Lines;
        }

        return sum.Count == 0 ? [] : [.. sum.Select(pair => new EntryCount(EntryCode.Parse(pair.Key), pair.Value))];
    }
}
