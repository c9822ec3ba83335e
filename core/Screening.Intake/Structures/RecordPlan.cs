using Screening.Intake.Tables;

namespace Screening.Intake.Structures;

/// <summary>Decides which paths of a document are records and what their members hold: by a known standard, else by the vocabulary of headings.</summary>
internal static class RecordPlan
{
    private const int Sure = 55;

    private static readonly string[] Parties =
    [
        "party", "parties", "consignee", "consignor", "shipper", "exporter", "importer", "buyer", "seller", "supplier", "customer", "carrier", "contact", "contacts", "address", "addresses", "sender", "receiver", "recipient",
    ];

    /// <summary>Marks the paths of a survey.</summary>
    /// <returns>The standard's name; null when none is known.</returns>
    public static string? Make(StructureNode root)
    {
        var nodes = root.Whole().ToList();
        foreach (var dialect in RecordDialects.All)
        {
            if (Apply(dialect, nodes))
                return dialect.Name;
        }

        Guess(nodes);
        return null;
    }

    private static bool Apply(RecordDialect dialect, List<StructureNode> nodes)
    {
        var records = nodes.Where(n => dialect.Records.Contains(n.Name, StringComparer.Ordinal)).ToList();
        foreach (var record in records)
            record.IsRecord = true;
        var found = false;
        foreach (var record in records)
        {
            foreach (var member in MembersOf(record))
                found |= Assign(dialect, member);
        }

        foreach (var record in found ? [] : records)
            record.IsRecord = false;
        foreach (var context in nodes.Where(n => found && dialect.Context.Contains(n.Name, StringComparer.Ordinal)))
            context.IsContext = true;
        return found;
    }

    private static bool Assign(RecordDialect dialect, StructureNode member)
    {
        member.Role = ColumnRole.None;
        foreach (var (role, paths) in dialect.Members)
        {
            for (var i = 0; i < paths.Length; i++)
            {
                if (!EndsWith(member.Heading, paths[i]))
                    continue;
                member.Role = role;
                member.Rank = i;
                return role == ColumnRole.Description;
            }
        }

        return false;
    }

    // A path after "^" is the whole one.
    private static bool EndsWith(string path, string end) =>
        end[0] == '^' ? path.AsSpan().SequenceEqual(end.AsSpan(1)) : path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    // Each text that describes goods belongs to the nearest path above it that repeats; where none does, to its parent.
    private static void Guess(List<StructureNode> nodes)
    {
        var texts = nodes.Where(n => n.HasText && n.Parent is not null).ToList();
        foreach (var text in texts)
            text.Role = RoleOf(text.Name.TrimStart('@'));
        nodes.ForEach(MarkPair);
        foreach (var text in texts.Where(t => t.Role == ColumnRole.Description))
            RecordOf(text).IsRecord = true;
        foreach (var text in texts.Where(t => t.Role == ColumnRole.WeakDescription && !IsOfParty(t)).OrderByDescending(t => Rank(RecordOf(t))))
            RecordOfWeak(text, nodes.Exists(n => n.IsRecord));
        if (!nodes.Exists(n => n.IsRecord))
            TakeTexts(texts.Where(t => t.MostLetters >= 3 && t.Role is ColumnRole.None or ColumnRole.DescriptionPart));
        if (!nodes.Exists(n => n.IsRecord))
            TakeTexts(texts.Where(t => t.MostLetters > 0));
        foreach (var record in nodes.Where(n => n.IsRecord))
        {
            var hasMain = MembersOf(record).Any(m => m.Role == ColumnRole.Description);
            foreach (var weak in hasMain ? MembersOf(record).Where(m => m.Role == ColumnRole.WeakDescription) : [])
                weak.Role = ColumnRole.None;
        }
    }

    // {"name": "Purity", "value": "4N"} is a statement about the goods, neither their name nor their price.
    private static void MarkPair(StructureNode node)
    {
        var name = node.Children.FirstOrDefault(c => OpenRecord.IsPairName(c.Name));
        var value = node.Children.FirstOrDefault(c => OpenRecord.IsPairValue(c.Name));
        if (name is { HasText: true } && value is { HasText: true })
            name.Role = value.Role = ColumnRole.DescriptionPart;
    }

    private static bool IsOfParty(StructureNode text) =>
        Above(text).Any(n => HeadingVocabulary.Normalise(n.Name).Split(' ').Any(w => Parties.Contains(w, StringComparer.Ordinal)));

    // Of all that has a name, goods have quantities, codes and prices beside it, and stand below the top.
    private static int Rank(StructureNode record) =>
        (record.Repeats && record.Parent?.Parent is not null ? 100 : 0)
        + record.Whole().Count(n => n.Parent == record && n.Role is ColumnRole.Quantity or ColumnRole.Unit or ColumnRole.TariffCode or ColumnRole.Value or ColumnRole.Cas or ColumnRole.Origin);

    private static void RecordOfWeak(StructureNode text, bool hasRecords)
    {
        var record = RecordOf(text);
        var isApart = !record.Whole().Any(n => n.IsRecord) && !Above(record).Any(n => n.IsRecord);
        if (isApart && (!hasRecords || record.Repeats))
            record.IsRecord = true;
    }

    // Nobody named anything: every text with words is taken, by the nearest path that repeats.
    private static void TakeTexts(IEnumerable<StructureNode> texts)
    {
        foreach (var text in texts)
        {
            text.Role = ColumnRole.Description;
            RecordOf(text).IsRecord = true;
        }
    }

    private static StructureNode RecordOf(StructureNode text)
    {
        var above = Above(text).Where(n => n.Parent is not null).ToList();
        return above.FirstOrDefault(n => n.Repeats) ?? (above.Count > 0 ? above[0] : text);
    }

    private static IEnumerable<StructureNode> Above(StructureNode node)
    {
        for (var above = node.Parent; above is not null; above = above.Parent)
            yield return above;
    }

    private static ColumnRole RoleOf(string name)
    {
        var (role, certainty) = HeadingVocabulary.Find(name);
        return certainty >= Sure ? role : ColumnRole.None;
    }

    // Members carry their path from the record; a record within a record has its own.
    private static IEnumerable<StructureNode> MembersOf(StructureNode record)
    {
        var open = new Stack<(StructureNode Node, string Path)>();
        open.Push((record, string.Empty));
        while (open.TryPop(out var item))
        {
            if (item.Path.Length > 0)
            {
                item.Node.Heading = item.Path;
                if (item.Node.HasText)
                    yield return item.Node;
            }

            foreach (var child in item.Node.Children.Where(c => !c.IsRecord).Reverse())
                open.Push((child, item.Path.Length == 0 ? child.Name : $"{item.Path}/{child.Name}"));
        }
    }
}
