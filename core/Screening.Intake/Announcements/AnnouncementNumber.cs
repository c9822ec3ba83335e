using System.Globalization;

namespace Screening.Intake.Announcements;

/// <summary>The number of an announcement: who issued it, in which year, under which number.</summary>
/// <param name="Issuer"><c>mofcom</c> where the ministry of commerce is among those who issued it, <c>gacc</c> for the customs administration alone, <c>other</c> for another body; null where the text names none.</param>
/// <param name="Year">The year, 1980 to 2099.</param>
/// <param name="Number">The number in that year, 1 to 9999.</param>
public readonly record struct AnnouncementNumber(string? Issuer, int Year, int Number)
{
    /// <summary>Year and number as measures of the control list are named: <c>2025-61</c>.</summary>
    public string Measure => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>True for a number under which a measure of the control list may stand: one of the ministry of commerce, or of nobody named.</summary>
    public bool MayBeMeasure => Issuer is null or "mofcom";

    /// <summary>What tells it from others: <c>2025-61</c>, <c>gacc-2025-61</c>.</summary>
    public string Key => MayBeMeasure ? Measure : $"{Issuer}-{Measure}";
}
