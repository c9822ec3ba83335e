using System.Globalization;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>A safety data sheet as one line: the product it is about, with its composition as text and as fields.</summary>
internal sealed class SafetySheetLines(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    private static readonly ProductRole[] Described = [ProductRole.Name, ProductRole.Synonym, ProductRole.Grade, ProductRole.Composition, ProductRole.Use];

    /// <summary>The one line; null where no product can be made out.</summary>
    public ItemLine? Read()
    {
        var sections = SafetySections.Of(rows);
        var (from, to) = Range(sections, SafetySection.Identification) ?? (0, sections.Count > 0 ? sections[0].Row : rows.Count);
        var product = ProductFacts.Of(rows, from, to);
        var composition = Range(sections, SafetySection.Composition);
        var facts = composition is var (first, end) ? ProductFacts.Of(rows, first, end, r => r is ProductRole.Name or ProductRole.Synonym or ProductRole.Composition or ProductRole.Cas) : new ProductFacts();
        var table = composition is var (begin, stop) ? Components(begin, stop, facts) : ComponentTable.Of([]);
        var name = product.Name ?? product.First(ProductRole.Synonym) ?? facts.Name ?? TitleName(sections);
        if (name is null && table.Components.Count == 0)
        {
            return null;
        }

        CountRows(composition, product);
        return Line(sections, product, facts, table, name);
    }

    private ItemLine Line(List<(SafetySection Section, int Row)> sections, ProductFacts product, ProductFacts facts, ComponentTable table, string? name)
    {
        var parts = new List<string> { product.Name is null ? name ?? string.Empty : product.Text(Described) };
        var composed = facts.Text(ProductRole.Name, ProductRole.Synonym, ProductRole.Composition);
        var contains = string.Join(", ", table.Components.Select(Text));
        parts.AddRange([composed, contains.Length == 0 ? string.Empty : "contains: " + contains, string.Join("; ", table.Rest.Take(20)), Properties(sections), Shipping(sections)]);
        var row = Math.Max(0, product.NameRow);
        return new ItemLine
        {
            Number = report.CountLine(), Where = rows[row].Where, Text = string.Join("; ", parts.Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)),
            TariffCode = product.First(ProductRole.TariffCode), Cas = CasOf(product, facts, table), Fields = FieldsOf(product, facts, table, name),
        };
    }

    private ComponentTable Components(int from, int to, ProductFacts facts)
    {
        var stated = facts.Rows.ToHashSet();
        return ComponentTable.Of(Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Where(i => !stated.Contains(i)).Select(i => rows[i]));
    }

    private static string Text(Component part) =>
        string.Join(' ', new[] { part.Name, part.Cas is null ? string.Empty : $"(CAS {part.Cas})", part.Content ?? string.Empty }.Where(t => t.Length > 0));

    private static string? CasOf(ProductFacts product, ProductFacts facts, ComponentTable table)
    {
        var numbers = new[] { product.Cas(), facts.Cas() }.OfType<string>().SelectMany(c => c.Split(", ")).Concat(table.Components.Select(c => c.Cas).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0 ? null : string.Join(", ", numbers);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(ProductFacts product, ProductFacts facts, ComponentTable table, string? name)
    {
        var fields = new FieldList().Add("product", name).AddAll(product.Fields()).AddAll(facts.Fields());
        for (var i = 0; i < table.Components.Count; i++)
        {
            var label = "component " + (i + 1).ToString(CultureInfo.InvariantCulture);
            fields.Add(label, table.Components[i].Name).Add(label + " CAS", table.Components[i].Cas).Add(label + " content", table.Components[i].Content);
        }

        return fields.Fields;
    }

    private string Properties(List<(SafetySection Section, int Row)> sections) =>
        Range(sections, SafetySection.Properties) is var (from, to) ? ProductFacts.Of(rows, from, to).Text(ProductRole.Property, ProductRole.Composition) : string.Empty;

    private string Shipping(List<(SafetySection Section, int Row)> sections)
    {
        if (Range(sections, SafetySection.Transport) is not var (from, to))
        {
            return string.Empty;
        }

        var pair = NameValues.Of(rows, from, to).FirstOrDefault(p => p.Name.Contains("shipping name", StringComparison.OrdinalIgnoreCase) || p.Name.Contains("运输名称", StringComparison.Ordinal));
        return pair.Value is { Length: > 3 } value && !value.StartsWith("not ", StringComparison.OrdinalIgnoreCase) ? $"shipping name: {value}" : string.Empty;
    }

    // Where no name is given the title says it: the first words that are not the sheet's own.
    private string? TitleName(List<(SafetySection Section, int Row)> sections) => rows.Take(sections.Count > 0 ? sections[0].Row : 10)
        .Select(r => r.Text).FirstOrDefault(t => CellText.Letters(t) > 3 && !SafetySections.IsTitle(t) && !t.Contains(':') && t.Length < 80);

    private (int From, int To)? Range(List<(SafetySection Section, int Row)> sections, SafetySection wanted)
    {
        var index = sections.FindIndex(s => s.Section == wanted);
        return index < 0 ? null : (sections[index].Row, index + 1 < sections.Count ? sections[index + 1].Row : Math.Min(rows.Count, sections[index].Row + 60));
    }

    private void CountRows((int From, int To)? composition, ProductFacts product)
    {
        var joined = product.Rows.ToHashSet();
        var name = Math.Max(0, product.NameRow);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i != name)
            {
                report.CountLeftOut(rows[i].IsRunning ? "running" : joined.Contains(i) || (composition is var (from, to) && i > from && i < to) ? "joined" : "otherSection");
            }
        }
    }
}
