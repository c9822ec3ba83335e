using System.Globalization;

namespace Screening.Core.Facts.Compositions;

/// <summary>Whether the contents of a material add up to the whole: what makes the absence of an element a statement, and a wrong sum an issue.</summary>
internal static class CompositionSums
{
    /// <summary>Least sum that counts as the whole, 0 to 1: certificates leave out some per cent of minor elements.</summary>
    public const double WholeFrom = 0.965;

    /// <summary>Largest sum that counts as the whole.</summary>
    public const double WholeTo = 1.035;

    // With so many contents stated and none said to be the balance, a sum below this leaves a part of the material unsaid.
    private const double FarBelow = 0.9;
    private const int Several = 3;

    /// <summary>Marks the material as complete, or adds the issue.</summary>
    public static void Check(FactSheet sheet, List<CompositionPair> group, int number)
    {
        var shares = group.Where(p => !p.Share.IsBalance).Select(p => p.Share).ToList();
        var (low, high) = (shares.Sum(s => s.Low), shares.Sum(s => s.High));
        var hasBalance = shares.Count < group.Count;
        if (group.Count > 1 && (hasBalance ? high <= WholeTo + 0.3 : (low + high) / 2 is >= WholeFrom and <= WholeTo))
        {
            sheet.CompleteGroups.Add(number);
        }

        if (group.Count >= Several && low > WholeTo)
        {
            Report(sheet, string.Create(CultureInfo.InvariantCulture, $"The stated contents add up to {low * 100:0.##} %, more than the whole."));
        }
        else if (group.Count >= Several && !hasBalance && high < FarBelow && shares.TrueForAll(s => s.Unit))
        {
            Report(sheet, string.Create(CultureInfo.InvariantCulture, $"The stated contents add up to {high * 100:0.##} % only; the rest is not stated."));
        }
    }

    private static void Report(FactSheet sheet, string message) =>
        sheet.Add(new Issue("compositionSum", IssueSeverity.Warning, "text", message, "Compare the composition with the certificate of analysis."));
}
