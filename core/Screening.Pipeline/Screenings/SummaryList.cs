using System.Globalization;
using System.Text;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// A list of screenings that the store keeps in the order of their receipt, so that it is read by its key: all, those of a shipment, of a
/// day with a verdict, with an entry, or that stand in a state. Thin: it can be made anew from the summaries.
/// </summary>
/// <param name="Name">The list's name.</param>
/// <param name="IsWide">True when so many screenings are in it that a store should spread it.</param>
public sealed record SummaryList(string Name, bool IsWide)
{
    /// <summary>Every screening.</summary>
    public static SummaryList All { get; } = new("all", true);

    /// <summary>The name in the characters that a table's key takes, which differ for names that differ.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder(Name.Length);
            foreach (var b in Encoding.UTF8.GetBytes(Name))
            {
                _ = char.IsAsciiLetterOrDigit((char)b) || b is (byte)'~' or (byte)'.' or (byte)'-' ? key.Append((char)b) : key.Append(CultureInfo.InvariantCulture, $"_{b:x2}");
            }

            // A key takes 1,024 characters; a shipment's name may have 900, each of several bytes.
            return key.Length <= 500 ? key.ToString() : $"{key.ToString(0, 400)}_{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Name)))}";
        }
    }

    /// <summary>The screenings of a shipment.</summary>
    public static SummaryList OfShipment(string shipment) => new($"shipment~{shipment}", false);

    /// <summary>The closed screenings received on a day (UTC) with a verdict.</summary>
    public static SummaryList OfDay(DateOnly day, Verdict verdict) =>
        new(string.Create(CultureInfo.InvariantCulture, $"day~{day:yyyyMMdd}~{CamelCase.Of(verdict)}"), true);

    /// <summary>The screenings with a line that falls, or may fall, under an entry.</summary>
    public static SummaryList OfEntry(EntryCode entry) => new($"entry~{entry.Value}", true);

    /// <summary>The screenings that stand in a state; those that are received, queued or running are one list.</summary>
    public static SummaryList OfState(InputState state) => new($"state~{(IsOpen(state) ? "open" : CamelCase.Of(state))}", true);

    /// <summary>Every list that a screening is in.</summary>
    public static IReadOnlyList<SummaryList> Of(ScreeningSummary summary)
    {
        var lists = new List<SummaryList> { All, OfShipment(summary.Shipment), OfState(summary.State) };
        if (!IsOpen(summary.State))
        {
            lists.Add(OfDay(DateOnly.FromDateTime(summary.ReceivedAt.UtcDateTime), summary.Verdict));
        }

        lists.AddRange(summary.Entries.Select(count => OfEntry(count.Entry)));
        return lists;
    }

    /// <summary>True when a screening is in it: what a list still says of one that has moved on is passed over.</summary>
    public bool Holds(ScreeningSummary summary) => Of(summary).Contains(this);

    private static bool IsOpen(InputState state) => state is InputState.Received or InputState.Queued or InputState.Running;
}
