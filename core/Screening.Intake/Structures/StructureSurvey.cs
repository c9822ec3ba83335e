using Screening.Intake.Tables;

namespace Screening.Intake.Structures;

/// <summary>The first walk through a document: which paths it has, which of them repeat and which hold text.</summary>
internal static class StructureSurvey
{
    private const int MostPaths = 20_000;

    /// <summary>The tree of paths; its root has no name.</summary>
    public static StructureNode Of(IEnumerable<StructureEvent> events)
    {
        var root = new StructureNode(string.Empty, null);
        var left = MostPaths;
        var open = new Stack<(StructureNode? Node, HashSet<StructureNode>? Seen)>();
        open.Push((root, null));
        foreach (var step in events)
        {
            switch (step.Step)
            {
                case StructureStep.Open:
                    var (above, seen) = open.Pop();
                    var node = above?.Child(step.Name, ref left);
                    if (node is not null)
                    {
                        seen ??= [];
                        node.Repeats |= !seen.Add(node) || step.IsItem;
                    }

                    open.Push((above, seen));
                    open.Push((node, null));
                    break;
                case StructureStep.Close:
                    open.Pop();
                    break;
                case StructureStep.Attribute:
                    Note(open.Peek().Node?.Child("@" + step.Name, ref left), step.Text);
                    break;
                default:
                    Note(open.Peek().Node, step.Text);
                    break;
            }
        }

        return root;
    }

    private static void Note(StructureNode? node, string text)
    {
        if (node is null)
            return;
        node.HasText = true;
        node.MostLetters = Math.Max(node.MostLetters, CellText.Letters(text.AsSpan(0, Math.Min(text.Length, 500))));
    }
}
