using Screening.Intake.Tables;

namespace Screening.Intake.Edi;

/// <summary>One goods item of a message while its segments are read.</summary>
internal sealed class EdiItem(int segment)
{
    private const int MostFields = 200;

    private readonly List<string> texts = new(2);
    private readonly List<KeyValuePair<string, string>> fields = new(6);

    public string? TariffCode { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? Value { get; set; }

    public string? Currency { get; set; }

    public string? Origin { get; set; }

    public string? Destination { get; set; }

    /// <summary>Article numbers, for an item that nobody described.</summary>
    public string? Article { get; set; }

    public bool HasText => texts.Count > 0;

    public void Describe(string text)
    {
        var collapsed = CellText.Collapse(text);
        if (collapsed.Length > 0 && !texts.Contains(collapsed, StringComparer.Ordinal))
        {
            texts.Add(collapsed);
        }
    }

    /// <summary>Keeps a segment as a raw field.</summary>
    public void Keep(string tag, string text)
    {
        if (text.Length == 0 || fields.Count >= MostFields)
        {
            return;
        }

        var heading = tag;
        for (var n = 2; IsKept(heading); n++)
        {
            heading = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tag} ({n})");
        }

        fields.Add(KeyValuePair.Create(heading, text));
    }

    private bool IsKept(string heading)
    {
        foreach (var field in fields)
        {
            if (field.Key == heading)
                return true;
        }

        return false;
    }

    /// <summary>The goods line; null when the item says nothing of the goods, not even a number.</summary>
    public ItemLine? Line(DocumentReport report)
    {
        var text = texts.Count > 0 ? string.Join(' ', texts) : Article is null ? string.Empty : "article " + Article;
        if (text.Length == 0 && TariffCode is null)
        {
            report.CountLeftOut("noDescription");
            return null;
        }

        return new ItemLine
        {
            Number = report.CountLine(), Where = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"segment {segment}"), Text = text, TariffCode = TariffCode,
            Quantity = Quantity, Unit = Unit, Value = Value, Currency = Currency, Origin = Origin, Destination = Destination, Fields = fields,
        };
    }
}
