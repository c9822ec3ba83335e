using System.Text.RegularExpressions;
using Screening.Intake.Compositions;
using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>Recognises what kind of document some rows are, by its title and its build.</summary>
internal static partial class KindJudge
{
    private const int TitleRows = 30;

    /// <summary>The kind.</summary>
    /// <param name="rows">The rows of the document.</param>
    /// <param name="hasGoodsTable">A table with the headings of goods was found.</param>
    /// <param name="tables">The element tables that were found.</param>
    public static DocumentKind Of(IReadOnlyList<DocumentRow> rows, bool hasGoodsTable, IReadOnlyList<ElementTable> tables)
    {
        var head = rows.Where(r => r.Text.Length > 0).Take(TitleRows).Select(r => r.Text).ToList();
        var sections = SafetySections.Of(rows);
        var kinds = sections.Select(s => s.Section).Distinct().Count();
        if ((head.Exists(SafetySections.IsTitle) && sections.Count >= 3) || (sections.Count >= 4 && kinds >= 3 && sections.Exists(s => s.Section == SafetySection.Composition)))
        {
            return DocumentKind.SafetyDataSheet;
        }

        var isCertificate = rows.Where(r => r.Text.Length > 0).Take(TitleRows).Any(r => IsTitle(r) && Certificate().IsMatch(r.Text));
        if (tables.Count > 0 && (isCertificate || !hasGoodsTable))
        {
            return isCertificate || tables.Sum(t => t.End - t.First) * 4 > rows.Count ? DocumentKind.CertificateOfAnalysis : DocumentKind.DataSheet;
        }

        if (hasGoodsTable)
        {
            return DocumentKind.GoodsList;
        }

        var steps = rows.Count(r => Headings.IsStep(r.Text));
        if (steps >= 3 || head.Take(8).Any(IsProcessTitle))
        {
            return DocumentKind.ProcessDocument;
        }

        return isCertificate || head.Exists(DataSheet().IsMatch) || IsNamed(rows) ? DocumentKind.DataSheet : DocumentKind.Prose;
    }

    /// <summary>True where a title, not a sentence, calls the document a certificate of analysis.</summary>
    public static bool IsCertificate(IReadOnlyList<DocumentRow> rows) => rows.Where(r => r.Text.Length > 0).Take(TitleRows).Any(r => IsTitle(r) && r.Text.Length < 60 && Certificate().IsMatch(r.Text));

    // "NdFeB magnets (CoA attached) | 8000 | 3.20" is no title.
    private static bool IsTitle(DocumentRow row) => row.Cells.Count(c => c.Length > 0) <= 2;

    /// <summary>True for a title that names the kind of paper and nothing else.</summary>
    public static bool IsBareTitle(string text) => text.Length < 60 && BareTitle().IsMatch(text);

    /// <summary>True for the title of a process sheet or another carrier of know-how.</summary>
    public static bool IsProcessTitle(string text) => Process().IsMatch(text);

    // Without a title: short, mostly names with values, or the usual headings of a maker's sheet.
    private static bool IsNamed(IReadOnlyList<DocumentRow> rows)
    {
        if (rows.Count is 0 or > 400)
        {
            return false;
        }

        var usual = rows.Where(r => r.Text.Length < 50).SelectMany(r => r.Cells).Count(c => SheetHeading().IsMatch(c));
        var product = ProductFacts.Of(rows, 0, rows.Count);
        return usual >= 3 || (!product.IsEmpty && product.Rows.Count() >= 3 && NameValues.Of(rows, 0, rows.Count).Count * 2 > rows.Count);
    }

    [GeneratedRegex(@"certificate\s+of\s+(?:analysis|quality|conformity|test)|analysis\s+certificate|mill\s+(?:test\s+)?certificate|inspection\s+certificate|quality\s+certificate|test\s+(?:report|certificate)|analysis\s+report|analytical\s+report|inspection\s+report|\bCOA\b|\bMTC\b|prüfzeugnis|werkszeugnis|analysenzertifikat|EN\s*10204|检验报告|检测报告|分析报告|质量证明|质保书|质检报告|合格证|检验单|分析单|成分分析|化验单", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Certificate();

    [GeneratedRegex(@"process\s+(?:flow|description|sheet|specification|card|route|instruction)|manufacturing\s+(?:process|procedure|instruction)|production\s+(?:process|procedure)|work(?:ing)?\s+instruction|operating\s+(?:procedure|instruction|manual)|standard\s+operating|technical\s+(?:procedure|instruction)|technology\s+(?:transfer|package|description)|know-?how|flow\s*chart|工艺(?:流程|规程|卡|文件|说明|规范|技术)|作业指导|操作规程|生产流程|生产工艺|技术规程|制造工艺|制备方法", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Process();

    [GeneratedRegex(@"data\s*sheet|technical\s+(?:data|specification|information|bulletin)|product\s+(?:specification|information|data|bulletin)|specification\s+sheet|\bTDS\b|datenblatt|fiche\s+technique|技术参数|规格书|产品说明|数据表|技术资料|产品规格|技术规格|技术指标", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DataSheet();

    [GeneratedRegex(@"^(?:features|specifications?|ordering information|applications?|introduction|general description|description|technical data|dimensions|mechanical diagram|electrical characteristics|magnetic properties|physical properties|typical properties|properties|accessories.*|operating conditions|产品特点|技术参数|应用领域|产品参数|物理性能|磁性能|性能参数)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SheetHeading();

    [GeneratedRegex(@"^\W*(?:(?:material\s+)?safety\s+data\s*sheet|certificate(?:\s+of\s+\w+)?|(?:mill|inspection|quality|analysis)?\s*(?:test\s+)?certificate|test\s+report|analysis\s+report|(?:technical\s+|product\s+)?data\s*sheet|product\s+specifications?|technical\s+(?:data|specifications?)|specifications?|检验报告|检测报告|质量证明书|分析报告|产品规格书|技术参数|original|copy|page\s*\d.*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareTitle();
}
