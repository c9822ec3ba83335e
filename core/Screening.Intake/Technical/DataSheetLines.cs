using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>A data sheet as one line: the product with everything that the sheet says of it, for any of it may be the parameter that decides.</summary>
internal sealed class DataSheetLines(DocumentReport report, IReadOnlyList<DocumentRow> rows, IntakeLimits limits)
{
    /// <summary>The one line.</summary>
    public ItemLine Read()
    {
        var spoken = rows.Where(r => !r.IsRunning && r.Text.Length > 0).ToList();
        var name = spoken.FirstOrDefault(r => Tables.CellText.Letters(r.Text) > 3 && !KindJudge.IsBareTitle(r.Text)) ?? spoken[0];
        var product = ProductFacts.Of(rows, 0, rows.Count);
        var fields = new FieldList().Add("product", product.Name ?? name.Text);
        foreach (var pair in NameValues.Of(rows, 0, rows.Count))
        {
            fields.Add(pair.Name, pair.Value);
        }

        foreach (var row in rows)
        {
            if (row != name)
            {
                report.CountLeftOut(row.IsRunning ? "running" : row.Text.Length == 0 ? "blank" : "joined");
            }
        }

        return new ItemLine
        {
            Number = report.CountLine(), Where = name.Where, Text = Text(name, spoken), TariffCode = product.First(ProductRole.TariffCode), Cas = product.Cas(), Fields = fields.Fields,
        };
    }

    // Lines of a paragraph run on; cells and paragraphs are parted.
    private string Text(DocumentRow name, List<DocumentRow> spoken)
    {
        var text = new System.Text.StringBuilder(name.Text);
        for (var i = 0; i < spoken.Count && text.Length < limits.MaxCellLength; i++)
        {
            if (spoken[i] != name)
            {
                text.Append(i > 0 && spoken[i - 1] != name && Paragraphs.RunsOn(spoken[i - 1], spoken[i]) ? " " : "; ").Append(spoken[i].Text);
            }
        }

        return text.ToString();
    }
}
