namespace Screening.Core.Facts.Context;

/// <summary>The words that make what stands beside them a purpose: for motors, used in sensors, 用于电机, 电机用, LED raw material.</summary>
internal static class PurposeWords
{
    // How far a purpose word reaches.
    private const int Words = 3;
    private const int Units = 12;

    private static readonly string[] Before =
    [
        "for", "used in", "for use in", "used for", "suitable for", "intended for", "to be used in", "applied in", "application", "applications", "fur", "für", "pour", "para",
    ];

    // What goods were taken out of is not what they are: "magnets from hard disks".
    private static readonly string[] Sources = ["from", "out of", "recovered from", "removed from", "拆自", "来自"];

    private static readonly string[] BeforeZh = ["用于", "适用于", "供", "应用于", "用途", "用在", "制造", "生产"];

    private static readonly string[] Behind = ["原料", "raw material", "precursor", "grade", "用", "专用", "级"];

    // Parts of a thing that may stand between it and 用: 火花塞电极用.
    private static readonly string[] PartsZh = ["电极", "转子", "定子", "线圈", "铁芯", "组件", "部件", "零件", "配件", "外壳", "芯片"];

    /// <summary>True when what follows <paramref name="before"/> is a purpose. The word may stand a few words off: "for high-speed motor".</summary>
    public static bool Govern(ReadOnlySpan<char> before)
    {
        foreach (var word in BeforeZh)
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && before.Length - at - word.Length <= Units && before[at..].IndexOfAny(";,\n") < 0)
            {
                return true;
            }
        }

        var trimmed = before.TrimEnd();
        foreach (var word in Before)
        {
            var at = trimmed.LastIndexOf(word, StringComparison.Ordinal);
            var isWord = at >= 0 && (at == 0 || !char.IsAsciiLetter(trimmed[at - 1]))
                && (at + word.Length == trimmed.Length || !char.IsAsciiLetter(trimmed[at + word.Length]));
            if (isWord && at > 0 && CountWords(trimmed[(at + word.Length)..]) <= Words && trimmed[at..].IndexOfAny(";\n") < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when what stands before <paramref name="after"/> is a purpose: 电机用, 电机 专用, 火花塞电极用, LED raw material.</summary>
    public static bool Follow(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        foreach (var part in PartsZh)
        {
            after = after.StartsWith(part, StringComparison.Ordinal) ? after[part.Length..].TrimStart() : after;
        }

        foreach (var word in Behind)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when what follows <paramref name="before"/> is where the goods were taken out of.</summary>
    public static bool IsSource(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd();
        foreach (var word in Sources)
        {
            if (trimmed.EndsWith(word, StringComparison.Ordinal) && trimmed.Length > word.Length && !char.IsAsciiLetter(trimmed[^(word.Length + 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words of Latin letters and digits.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var letter = char.IsAsciiLetterOrDigit(unit);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }
}
