using Screening.Intake.Layout;

namespace Screening.Intake.Compositions;

/// <summary>A table of contents by element, as certificates have it: elements down the side or along the top, lots across or down.</summary>
internal sealed class ElementTable
{
    private const int FewestElements = 2;

    /// <summary>Index of its first row, its heading included.</summary>
    public required int First { get; init; }

    /// <summary>Index behind its last row.</summary>
    public required int End { get; init; }

    /// <summary>Elements down the side, a row each.</summary>
    public bool IsTall { get; init; }

    /// <summary>What was found, a lot each; what is only demanded, where nothing else stands.</summary>
    public required IReadOnlyList<ElementSample> Samples { get; init; }

    /// <summary>True for a row of a table with its elements down the side.</summary>
    public static bool IsTallAt(List<ElementTable> tables, int row) => tables.Exists(t => t.IsTall && row >= t.First && row < t.End);

    /// <summary>Every element table of a document, in order.</summary>
    /// <param name="rows">All rows in reading order.</param>
    /// <param name="isCertificate">The document calls itself a certificate of analysis: every row that names an element beside a content is one of its table.</param>
    public static List<ElementTable> FindAll(IReadOnlyList<DocumentRow> rows, bool isCertificate)
    {
        var tables = new List<ElementTable>();
        for (var i = 0; i < rows.Count; i++)
        {
            if ((TallElementTable.At(rows, i, isCertificate) ?? WideElementTable.At(rows, i, isCertificate)) is { } table)
            {
                tables.Add(table);
                i = table.End - 1;
            }
        }

        return Joined(tables);
    }

    /// <summary>True where enough elements were found that it is no coincidence.</summary>
    public static bool IsEnough(int elements) => elements >= FewestElements;

    // A composition that is cut into several tables under each other, each with the same lots, is one.
    private static List<ElementTable> Joined(List<ElementTable> tables)
    {
        for (var i = tables.Count - 1; i > 0; i--)
        {
            var (upper, lower) = (tables[i - 1], tables[i]);
            if (lower.First - upper.End <= 3 && Agrees(upper, lower))
            {
                tables[i - 1] = new ElementTable { IsTall = upper.IsTall, First = upper.First, End = lower.End, Samples = [.. upper.Samples.Zip(lower.Samples, Join)] };
                tables.RemoveAt(i);
            }
        }

        return tables;
    }

    private static bool Agrees(ElementTable upper, ElementTable lower) =>
        upper.Samples.Count == lower.Samples.Count && upper.Samples.Zip(lower.Samples).All(p => p.First.Label == p.Second.Label || p.Second.Label.Length == 0)
        && !upper.Samples[0].Fields.Select(f => f.Key).Intersect(lower.Samples[0].Fields.Select(f => f.Key), StringComparer.Ordinal).Any();

    private static ElementSample Join(ElementSample upper, ElementSample lower) => upper with { Text = $"{upper.Text}, {lower.Text}", Fields = [.. upper.Fields, .. lower.Fields] };
}
