using System.Text;
using Screening.Core;

namespace Screening.Pipeline.Storage;

/// <summary>What a blob may be called, on both stores: a relative path with '/' between folders.</summary>
public static class BlobName
{
    /// <summary>UTF-16 units of a name.</summary>
    public const int MaxLength = 900;

    private const int MaxSegmentBytes = 250;

    /// <summary>What is wrong with a name; null when it can be used.</summary>
    public static Issue? Check(string name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return Bad(name, $"has {name.Length} characters; 1 to {MaxLength} are allowed");
        }

        foreach (var c in name)
        {
            if (char.IsControl(c) || c is '\\' or '\uFFFD' || char.IsSurrogate(c) && !IsWhole(name))
            {
                return Bad(name, "holds a backslash, a control character or half a character");
            }
        }

        foreach (var segment in name.Split('/'))
        {
            if (segment.Length == 0 || segment is "." or ".." || segment.EndsWith('.') || Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes)
            {
                return Bad(name, $"has a folder or file name that is empty, '.', '..', ends with a dot or is longer than {MaxSegmentBytes} bytes");
            }
        }

        return null;
    }

    /// <summary>Gives the name back when it can be used.</summary>
    /// <exception cref="ArgumentException">It can't.</exception>
    public static string Checked(string name) =>
        Check(name) is { } issue ? throw new ArgumentException(issue.Message, nameof(name)) : name;

    /// <summary>The first folder of a name, or the name itself.</summary>
    public static string ShipmentOf(string name) => name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? name[..slash] : name;

    private static bool IsWhole(string name) => name.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private static Issue Bad(string name, string what)
    {
        var shown = new string([.. name.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);
        return new Issue("badName", IssueSeverity.Error, "name", $"The name '{shown}' {what}.", "Name it like shipment-7/invoice.xlsx.");
    }
}
