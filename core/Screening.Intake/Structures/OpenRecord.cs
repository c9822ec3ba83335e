using Screening.Intake.Tables;

namespace Screening.Intake.Structures;

/// <summary>The texts of one record while it is read, and the goods line that they make.</summary>
internal sealed class OpenRecord(string where, int depth, IntakeLimits limits)
{
    private readonly List<(StructureNode Node, string Text)> texts = [];

    public int Depth { get; } = depth;

    public string Where { get; } = where;

    /// <summary>True once more texts came than <see cref="IntakeLimits.MaxCells"/>.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True for a line of text between the items of an invoice, which says that it is of nothing and costs nothing.</summary>
    public bool IsNote => IsZero(First(ColumnRole.Quantity)) && IsZero(First(ColumnRole.Value)) && Tariff() is null && First(ColumnRole.Cas) is null;

    public void Add(StructureNode node, string text)
    {
        if (texts.Count >= limits.MaxCells)
            IsCut = true;
        else
            texts.Add((node, text));
    }

    /// <summary>The goods line; null when nothing in the record says what the goods are.</summary>
    public ItemLine? Line(DocumentReport report, IEnumerable<string> context)
    {
        var described = Description();
        foreach (var more in context)
        {
            if (!described.Contains(more, StringComparison.OrdinalIgnoreCase))
                described = described.Length == 0 ? more : $"{described}; {more}";
        }

        var tariff = Tariff();
        var cas = First(ColumnRole.Cas);
        if (described.Length == 0 && tariff is null && cas is null)
            return null;
        return new ItemLine
        {
            Number = report.CountLine(), Where = Where, Text = described, TariffCode = tariff, Cas = cas, Quantity = First(ColumnRole.Quantity),
            Unit = First(ColumnRole.Unit), Value = First(ColumnRole.Value), Currency = First(ColumnRole.Currency), Origin = First(ColumnRole.Origin),
            Destination = First(ColumnRole.Destination), Fields = Fields(),
        };
    }

    private static bool IsZero(string? number) => number is { Length: > 0 } && number.All(c => c is '0' or '.' or ',');

    // "Name: Grade, Value: N42SH" are one statement; a text that another one holds already is not said twice.
    private string Description()
    {
        var parts = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var (node, written) = texts[i];
            var text = Spoken(written);
            if (node.Role is not (ColumnRole.Description or ColumnRole.WeakDescription or ColumnRole.DescriptionPart) && !IsValueOfPair(i))
                continue;
            if (parts.Count > 0 && IsValueOfPair(i) && (texts[i - 1].Node.Role is not ColumnRole.None))
                parts[^1] = $"{parts[^1]}: {text}";
            else if (!parts.Contains(text, StringComparer.Ordinal))
                parts.Add(text);
        }

        return string.Join(' ', parts);
    }

    // Declarations to China's customs give the elements of a specification with bars between them, the first two of them mere codes (kind of
    // brand, preference): 0|3|Nd 29%,Dy 1.2%|42SH.
    private static string Spoken(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
            return text;
        var parts = text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("; ", parts.Where(part => parts.Length < 3 || part.Length > 1 || !char.IsAsciiDigit(part[0])));
    }

    /// <summary>True for the member that names a property.</summary>
    public static bool IsPairName(string name) => name.ToLowerInvariant() is "name" or "key" or "description" or "label" or "property";

    /// <summary>True for the member that holds its value.</summary>
    public static bool IsPairValue(string name) => name.ToLowerInvariant() is "value" or "valuequantity" or "valuemeasure";

    private bool IsValueOfPair(int index)
    {
        var node = texts[index].Node;
        return index > 0 && node.Parent is { } parent && texts[index - 1].Node.Parent == parent && parent.Repeats | parent.Name is "AdditionalItemProperty" or "ApplicableProductCharacteristic"
            && IsPairValue(node.Name) && IsPairName(texts[index - 1].Node.Name);
    }

    // Several classifications may stand side by side (TARIC additions, UNSPSC): the longest one that looks like a tariff code is meant.
    private string? Tariff()
    {
        var all = texts.Where(t => t.Node.Role == ColumnRole.TariffCode).Select(t => t.Text).ToList();
        return all.Where(t => CellText.IsTariffCode(t)).MaxBy(t => t.Length) ?? all.FirstOrDefault();
    }

    private string? First(ColumnRole role)
    {
        (StructureNode Node, string Text)? best = null;
        foreach (var entry in texts)
        {
            if (entry.Node.Role == role && (best is null || entry.Node.Rank < best.Value.Node.Rank))
                best = entry;
        }

        return best?.Text;
    }

    private List<KeyValuePair<string, string>> Fields()
    {
        var fields = new List<KeyValuePair<string, string>>(texts.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (node, text) in texts)
        {
            var count = seen[node.Heading] = seen.GetValueOrDefault(node.Heading) + 1;
            fields.Add(KeyValuePair.Create(count == 1 ? node.Heading : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{node.Heading} ({count})"), text));
        }

        return fields;
    }
}
