using Screening.Intake.Tables;

namespace Screening.Intake.Structures;

/// <summary>One distinct path of a document, for example <c>Invoice/InvoiceLine/Item/Name</c>, with what the survey learned of it.</summary>
internal sealed class StructureNode(string name, StructureNode? parent)
{
    private readonly Dictionary<string, StructureNode> children = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public StructureNode? Parent { get; } = parent;

    public IReadOnlyCollection<StructureNode> Children => children.Values;

    /// <summary>True when it stands several times below one parent, or in an array.</summary>
    public bool Repeats { get; set; }

    /// <summary>True when it holds text of its own.</summary>
    public bool HasText { get; set; }

    /// <summary>Letters of the longest text seen.</summary>
    public int MostLetters { get; set; }

    /// <summary>What its text is to a goods line.</summary>
    public ColumnRole Role { get; set; }

    /// <summary>True when each occurrence is a record, from which a goods line is made.</summary>
    public bool IsRecord { get; set; }

    /// <summary>True when its text tells of the goods of all records below its parent.</summary>
    public bool IsContext { get; set; }

    /// <summary>Which of several places of the role is taken: the lowest.</summary>
    public int Rank { get; set; }

    /// <summary>The path from the record, as heading of a field.</summary>
    public string Heading { get; set; } = name;

    /// <summary>The child of a name; made where it is new, null when the document has too many paths.</summary>
    public StructureNode? Child(string child, ref int left)
    {
        if (children.TryGetValue(child, out var node))
            return node;
        if (left <= 0)
            return null;
        left--;
        return children[child] = new StructureNode(child, this);
    }

    /// <summary>The child of a name; null when there is none.</summary>
    public StructureNode? Find(string child) => children.GetValueOrDefault(child);

    /// <summary>The node and all below it.</summary>
    public IEnumerable<StructureNode> Whole() => children.Values.SelectMany(c => c.Whole()).Prepend(this);
}
