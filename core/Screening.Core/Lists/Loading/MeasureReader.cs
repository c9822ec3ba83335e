using System.Globalization;

namespace Screening.Core.Lists.Loading;

/// <summary>Reads one file of measures/.</summary>
internal static class MeasureReader
{
    public static Measure? Read(JsonNodeReader node)
    {
        node.Only("id", "number", "title", "screened", "timeline", "sources", "gaps", "notes", "entries");
        var idText = node.Text("id");
        if (!MeasureId.TryParse(idText, out var id))
        {
            node.Report("badMeasure", $"{node.Path}/id", $"'{idText}' is no measure.", "Write year and number, for example 2025-18.");
            return null;
        }

        return new Measure
        {
            Id = id,
            Number = node.Text("number"),
            Title = node.Bilingual("title"),
            IsScreened = node.Flag("screened", fallback: true),
            Timeline = ReadTimeline(node),
            Sources = node.Texts("sources", required: true),
            Gaps = node.Texts("gaps"),
            Notes = ReadNotes(node),
            Entries = [.. node.Items("entries").Select(e => ReadEntry(e, id)).OfType<Entry>().OrderBy(e => e.Code)],
        };
    }

    private static Entry? ReadEntry(JsonNodeReader node, MeasureId measure)
    {
        node.Only(
            "code", "kind", "title", "officialTextZh", "textCertainty", "codeCertainty", "ruleCertainty", "rule", "tariffCodes", "clause", "timeline",
            "sources", "textSources", "codeSources", "ruleSources", "gaps", "notes");
        var codeText = node.Text("code");
        if (!EntryCode.TryParse(codeText, out var code))
        {
            node.Report("badEntryCode", $"{node.Path}/code", $"'{codeText}' is no entry code.", "Write it as 1C905.a.4.");
            return null;
        }

        var text = node.Choice("textCertainty", Certainty.Recalled);
        var sources = node.Texts("sources", required: true);
        return new Entry
        {
            Code = code,
            Measure = measure,
            Kind = node.Choice("kind", EntryKind.Leaf),
            Title = node.Bilingual("title"),
            OfficialTextZh = node.OptionalText("officialTextZh"),
            TextCertainty = text,
            CodeCertainty = node.Choice("codeCertainty", Certainty.Recalled),
            RuleCertainty = node.Choice("ruleCertainty", text, required: false),
            Rule = node.Has("rule") ? ConditionReader.Read(node.Child("rule")) : null,
            TariffCodes = [.. node.Items("tariffCodes").Select(ReadTariff)],
            Clause = node.OptionalText("clause"),
            Timeline = node.Has("timeline") ? ReadTimeline(node) : null,
            Sources = sources,
            TextSources = PartOf(node, "textSources", sources),
            CodeSources = PartOf(node, "codeSources", sources),
            RuleSources = PartOf(node, "ruleSources", sources),
            Gaps = node.Texts("gaps"),
            Notes = ReadNotes(node),
        };
    }

    // A statement's own sources, where they are not those of the whole entry.
    private static IReadOnlyList<string> PartOf(JsonNodeReader node, string name, IReadOnlyList<string> all)
    {
        if (!node.Has(name))
        {
            return all;
        }

        var own = node.Texts(name, required: true);
        foreach (var key in own.Except(all, StringComparer.Ordinal))
        {
            node.Report("unknownSource", $"{node.Path}/{name}", $"The source '{key}' is not among the entry's sources.", "Add it to 'sources' or correct the key.");
        }

        return own;
    }

    private static TariffHint ReadTariff(JsonNodeReader node)
    {
        node.Only("code", "certainty", "printed", "sources");
        var code = node.Text("code");
        if (code.Length is < 4 or > 10 || !code.All(char.IsAsciiDigit))
        {
            node.Report("badTariffCode", $"{node.Path}/code", $"'{code}' is no tariff code.", "Write 4 to 10 digits without dots.");
        }

        return new TariffHint(code, node.Choice("certainty", Certainty.Recalled), node.Flag("printed"), node.Texts("sources", required: true));
    }

    private static Timeline ReadTimeline(JsonNodeReader node)
    {
        var events = node.Items("timeline", required: true).Select(ReadEvent).ToList();
        for (var i = 1; i < events.Count; i++)
        {
            if (events[i].Date < events[i - 1].Date)
            {
                node.Report(
                    "eventsOutOfOrder", $"{node.Path}/timeline[{i}]",
                    string.Create(CultureInfo.InvariantCulture, $"The event of {events[i].Date:yyyy-MM-dd} stands behind one of {events[i - 1].Date:yyyy-MM-dd}."),
                    "Order the events by date.");
            }
        }

        return new Timeline(events);
    }

    private static LegalEvent ReadEvent(JsonNodeReader node) =>
        ReadEventMembers(node.Only("date", "event", "until", "formal", "by", "clause", "says", "sources", "certainty"));

    /// <summary>Reads a legal event whose members were checked by the caller.</summary>
    internal static LegalEvent ReadEventMembers(JsonNodeReader node)
    {
        var until = node.OptionalDate("until");
        var date = node.Date("date");
        if (until < date)
        {
            node.Report("reversedDates", $"{node.Path}/until", "'until' lies before 'date'.", "Correct the dates.");
        }

        return new LegalEvent
        {
            Date = date,
            Kind = node.Choice("event", LegalEventKind.Issued),
            Until = until,
            Formal = node.Flag("formal"),
            By = ReadInstrument(node),
            Clause = node.OptionalText("clause"),
            Says = node.Bilingual("says"),
            Sources = node.Texts("sources", required: true),
            Certainty = node.Choice("certainty", Certainty.Recalled),
        };
    }

    private static MeasureId? ReadInstrument(JsonNodeReader node)
    {
        var text = node.OptionalText("by");
        if (text is null)
        {
            return null;
        }

        if (MeasureId.TryParse(text, out var id))
        {
            return id;
        }

        node.Report("badMeasure", $"{node.Path}/by", $"'{text}' is no instrument.", "Write year and number, for example 2025-70.");
        return null;
    }

    private static List<BilingualText> ReadNotes(JsonNodeReader node)
    {
        var notes = new List<BilingualText>();
        foreach (var item in node.Items("notes"))
        {
            item.Only("en", "zh");
            notes.Add(new BilingualText(item.Text("en"), item.Text("zh")));
        }

        return notes;
    }
}
