using System.Text.RegularExpressions;
using Screening.Intake.Compositions;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>
/// Reads the composition section of a safety data sheet: a component a row, by its CAS number or its content, in whatever order the columns
/// stand and whether the name is above, beside or below.
/// </summary>
internal sealed partial class ComponentTable
{
    private static readonly string[] HeadWords = ["component", "ingredient", "chemical name", "substance", "cas", "weight", "concentration", "content", "percent", "%", "name", "classification", "组分", "成分", "浓度", "含量", "名称", "化学品"];

    private readonly List<Component> components = [];
    private readonly List<string> rest = [];
    private string? unit;
    private string? above;

    /// <summary>The components in order.</summary>
    public IReadOnlyList<Component> Components => components;

    /// <summary>What else the section says.</summary>
    public IReadOnlyList<string> Rest => rest;

    /// <summary>Reads rows of the section.</summary>
    public static ComponentTable Of(IEnumerable<DocumentRow> rows)
    {
        var table = new ComponentTable();
        foreach (var row in rows)
        {
            if (!row.IsRunning && row.Text.Length > 0)
            {
                table.Add(row);
            }
        }

        table.EndName();
        return table;
    }

    private void Add(DocumentRow row)
    {
        var cells = row.Cells.Where(c => c.Length > 0 && !Subsection().IsMatch(c)).ToArray();
        if (cells.Length == 0 || (cells.Length == 1 && cells.Length < row.Cells.Length && Subsection().IsMatch(row.Cells[0])))
        {
            return;
        }

        if (IsHead(row.Text, cells))
        {
            EndName();
            unit = CompositionUnit.Find(row.Text) ?? unit ?? "%";
            return;
        }

        var cas = CasNumbers.In(row.Text).FirstOrDefault();
        var content = Content(cells);
        if (cas is null && content is null)
        {
            Remember(row.Text);
            return;
        }

        var name = Name(cells, cas, content);
        if (name.Length == 0)
        {
            name = above ?? string.Empty;
            above = null;
        }
        else
        {
            EndName();
        }

        // "Name / 1308-87-8 / 99 %" over rows: what is missing of the component above is filled in.
        if (name.Length == 0 && components.Count > 0 && ((components[^1].Cas is null && cas is not null && content is null) || (components[^1].Content is null && cas is null)))
        {
            components[^1] = components[^1] with { Cas = components[^1].Cas ?? cas, Content = components[^1].Content ?? content };
            return;
        }

        components.Add(new Component(name, cas, content));
    }

    private void Remember(string text)
    {
        EndName();
        above = text;
    }

    private void EndName()
    {
        if (above is not null)
        {
            rest.Add(above);
            above = null;
        }
    }

    private static bool IsHead(string text, string[] cells)
    {
        var lower = text.ToLowerInvariant();
        return cells.Length >= 2 && !text.Any(char.IsAsciiDigit) && HeadWords.Count(w => lower.Contains(w, StringComparison.Ordinal)) >= 2;
    }

    private string? Content(string[] cells)
    {
        foreach (var cell in cells.Reverse())
        {
            if (Share().Match(cell) is { Success: true } match)
            {
                return CompositionText.Content(match.Value, unit ?? "%");
            }
        }

        var within = Percent().Match(string.Join(' ', cells));
        return within.Success ? within.Value.Trim() : null;
    }

    private static string Name(string[] cells, string? cas, string? content)
    {
        foreach (var cell in cells)
        {
            if (Share().IsMatch(cell))
            {
                continue;
            }

            var name = Numbers().Replace(cell, " ");
            name = cas is null ? name : name.Replace(cas, " ", StringComparison.Ordinal);
            name = Percent().Replace(name, " ");
            name = CellText.Collapse(Labels().Replace(name, " ")).Trim(' ', ',', ';', ':', '：', '(', ')', '/', '-', '·', '•');
            if (CellText.Letters(name) >= 2 && !Classification().IsMatch(name))
            {
                return name;
            }
        }

        return string.Empty;
    }

    [GeneratedRegex(@"^\s*(?:(?:ca\.?|approx\.?|about|约)\s*)?[<>≤≥=]{0,2}\s*\d{1,3}(?:[.,]\d+)?\s*(?:%|ppm)?(?:\s*(?:-|–|—|~|～|至|to|\.\.\.)\s*[<>≤≥=]{0,2}\s*\d{1,3}(?:[.,]\d+)?)?\s*(?:wt\.?\s*%|%|ppm|mg/kg|％)?(?:\s*\(?w/w\)?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:[<>≤≥]=?\s*|less than\s+|more than\s+|approximately\s+)?\d{1,3}(?:[.,]\d+)?\s*(?:%?\s*(?:-|–|—|~|～|to)\s*[<>≤≥]?=?\s*\d{1,3}(?:[.,]\d+)?\s*)?(?:wt\.?\s*)?[%％]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    // "3.2 Mixtures" heads; it is no content.
    [GeneratedRegex(@"^\s*\d{1,2}\.\d{1,2}\.?\s*(?:$|\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Subsection();

    // EC, index and registration numbers.
    [GeneratedRegex(@"\b\d{3}-\d{3}-\d\b|\b\d{3}-\d{3}-\d{2}-[\dX]\b|\b\d{2}-\d{10}-\d{2}(?:-\w{4})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:CAS(?:[\s-]*(?:No|Nr|RN|number|#)\.?)?|EC(?:[\s-]*No\.?)?|EINECS|Index[\s-]*No\.?|REACH)\b\s*[:：]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(?:(?:Acute|Skin|Eye|Resp|Flam|Aquatic|STOT|Met|Ox|Repr|Carc|Muta|Self-heat|Water-react|Pyr|Asp)\b.*\d.*|H\d{3}.*|P\d{3}.*|GHS\d+.*|无资料|no data.*|not (?:available|classified|applicable).*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Classification();
}
