using Screening.Intake.Compositions;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>A certificate of analysis or mill certificate: a line a lot, with the product that the certificate names and the contents found.</summary>
internal sealed class CertificateLines(DocumentReport report, IReadOnlyList<DocumentRow> rows, IReadOnlyList<ElementTable> tables)
{
    private static readonly ProductRole[] Described = [ProductRole.Name, ProductRole.Synonym, ProductRole.Grade, ProductRole.Property, ProductRole.Composition, ProductRole.Use];

    /// <summary>The lines.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var product = ProductFacts.Of(rows, 0, rows.Count).Without(Described, row => tables.Any(t => row >= t.First && row < t.End));
        var title = product.IsEmpty ? Title() : Head(product);
        var lots = tables.SelectMany(t => t.Samples).ToList();
        var joined = product.Rows.ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            var here = tables.FirstOrDefault(t => i >= t.First && i < t.End);
            foreach (var sample in here is null ? [] : Due(here, i))
            {
                yield return Line(sample, product, title, lots.Count);
            }

            if (here is null || !IsCounted(here, i))
            {
                report.CountLeftOut(rows[i].IsRunning ? "running" : here is not null || joined.Contains(i) || product.IsEmpty && i < tables[0].First ? "joined" : "note");
            }
        }
    }

    // Lots side by side come with the table's rows, one a row as far as they go; lots below each other each with its own.
    private static IEnumerable<ElementSample> Due(ElementTable table, int row)
    {
        var isWide = table.Samples.Select(s => s.Row).Distinct().Count() > 1 || table.Samples[0].Row != table.First && table.Samples.Count == 1 && table.Samples[0].Row < table.End && table.Samples[0].Row > table.First + 1;
        if (isWide)
        {
            return table.Samples.Where(s => s.Row == row);
        }

        var index = row - table.First;
        var isLast = row == table.End - 1;
        return table.Samples.Skip(index).Take(isLast ? int.MaxValue : 1);
    }

    private static bool IsCounted(ElementTable table, int row) => Due(table, row).Any();

    private ItemLine Line(ElementSample sample, ProductFacts product, string title, int lots)
    {
        var lot = sample.Label.Length > 0 ? sample.Label : lots == 1 && product.First(ProductRole.Lot) is { } stated ? $"lot {stated}" : string.Empty;
        var fields = new FieldList().AddAll(product.Fields()).Add("lot", lot.Length > 0 ? lot : null).AddAll(sample.Fields);
        return new ItemLine
        {
            Number = report.CountLine(), Where = rows[sample.Row].Where, Text = string.Join("; ", new[] { title, lot, sample.Text }.Where(t => t.Length > 0)),
            TariffCode = product.First(ProductRole.TariffCode), Cas = product.Cas(), Quantity = lots == 1 ? product.First(ProductRole.Quantity) : null, Origin = product.First(ProductRole.Origin), Fields = fields.Fields,
        };
    }

    // The facts say what was analysed; a title that goes beyond "certificate of analysis" says it too.
    private string Head(ProductFacts product)
    {
        var text = product.Text(Described);
        return product.Name is not null || Titles().FirstOrDefault(t => !t.Contains(':') && !t.Contains('：')) is not { } title ? text : $"{title}; {text}";
    }

    private string Title() => string.Join("; ", Titles().Take(6));

    private IEnumerable<string> Titles() => rows.Take(tables[0].First).Where(r => !r.IsRunning).Select(r => r.Text).Where(t => CellText.Letters(t) > 3 && !PartyWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)) && !KindJudge.IsBareTitle(t));

    private static readonly string[] PartyWords =
        ["co.,", "ltd", "gmbh", "inc.", "corp", "tel:", "tel.", "fax", "e-mail", "email", "@", "www.", "address", "customer", "supplier", "consignee", "date", "certificate no", "report no", "invoice no", "contract no", "公司", "电话", "地址", "日期", "编号", "客户"];
}
