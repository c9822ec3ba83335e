using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Screening.Pipeline.Screenings;

/// <summary>Where a page of summaries ended: the same opaque text on every store.</summary>
/// <param name="ReceivedTicks">UTC ticks of the last summary's receipt.</param>
/// <param name="Id">Its id.</param>
public readonly record struct SummaryPosition(long ReceivedTicks, string Id)
{
    /// <summary>The position after a summary.</summary>
    public static SummaryPosition After(ScreeningSummary summary) => new(summary.ReceivedAt.UtcTicks, summary.Id);

    /// <summary>The position after every summary that was received at these UTC ticks or later.</summary>
    public static SummaryPosition Before(long ticks) => new(ticks, new string('z', 26));

    /// <summary>Reads the opaque text.</summary>
    /// <exception cref="ArgumentException">The text is no continuation.</exception>
    public static SummaryPosition Parse(string continuation)
    {
        if (Base64Url.IsValid(continuation))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation)).Split('~');
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ScreeningId.IsValid(parts[1]))
            {
                return new SummaryPosition(ticks, parts[1]);
            }
        }

        throw new ArgumentException("The continuation is none that a page gave; ask for the first page without it.", nameof(continuation));
    }

    /// <summary>The opaque text.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ReceivedTicks}~{Id}")));
}
