namespace Screening.Core.Lists.Compiled;

/// <summary>Measures with their timelines and entries in compiled form.</summary>
internal static class CompiledMeasures
{
    public static void Write(CompiledWriter writer, Measure measure)
    {
        writer.Text(measure.Id.ToString());
        writer.Text(measure.Number);
        writer.Both(measure.Title);
        writer.Flag(measure.IsScreened);
        Write(writer, measure.Timeline);
        writer.Texts(measure.Sources);
        writer.Texts(measure.Gaps);
        writer.Many(measure.Notes, writer.Both);
        writer.Many(measure.Entries, e => Write(writer, e));
    }

    public static Measure Read(CompiledReader reader)
    {
        var id = MeasureId.Parse(reader.Text());
        return new Measure
        {
            Id = id, Number = reader.Text(), Title = reader.Both(), IsScreened = reader.Flag(), Timeline = ReadTimeline(reader),
            Sources = reader.Texts(), Gaps = reader.Texts(), Notes = reader.Many(r => r.Both()), Entries = reader.Many(r => ReadEntry(r, id)),
        };
    }

    private static void Write(CompiledWriter writer, Entry entry)
    {
        writer.Text(entry.Code.Value);
        writer.Choice(entry.Kind);
        writer.Both(entry.Title);
        writer.OptionalText(entry.OfficialTextZh);
        writer.Choice(entry.TextCertainty);
        writer.Choice(entry.CodeCertainty);
        writer.Choice(entry.RuleCertainty);
        CompiledConditions.Write(writer, entry.Rule);
        writer.Many(entry.TariffCodes, h => Write(writer, h));
        writer.Flag(entry.Timeline is not null);
        if (entry.Timeline is not null)
        {
            Write(writer, entry.Timeline);
        }

        writer.OptionalText(entry.Clause);
        writer.Texts(entry.Sources);
        writer.Texts(entry.TextSources);
        writer.Texts(entry.CodeSources);
        writer.Texts(entry.RuleSources);
        writer.Texts(entry.Gaps);
        writer.Many(entry.Notes, writer.Both);
    }

    private static Entry ReadEntry(CompiledReader reader, MeasureId measure) => new()
    {
        Measure = measure, Code = EntryCode.Parse(reader.Text()), Kind = (EntryKind)reader.Number(), Title = reader.Both(), OfficialTextZh = reader.OptionalText(),
        TextCertainty = (Certainty)reader.Number(), CodeCertainty = (Certainty)reader.Number(), RuleCertainty = (Certainty)reader.Number(),
        Rule = CompiledConditions.ReadOptional(reader), TariffCodes = reader.Many(ReadHint), Timeline = reader.Flag() ? ReadTimeline(reader) : null,
        Clause = reader.OptionalText(), Sources = reader.Texts(), TextSources = reader.Texts(), CodeSources = reader.Texts(), RuleSources = reader.Texts(),
        Gaps = reader.Texts(), Notes = reader.Many(r => r.Both()),
    };

    private static void Write(CompiledWriter writer, TariffHint hint)
    {
        writer.Text(hint.Code);
        writer.Choice(hint.Certainty);
        writer.Flag(hint.Printed);
        writer.Texts(hint.Sources);
    }

    private static TariffHint ReadHint(CompiledReader reader) => new(reader.Text(), (Certainty)reader.Number(), reader.Flag(), reader.Texts());

    private static void Write(CompiledWriter writer, Timeline timeline) => writer.Many(timeline.Events, e => Write(writer, e));

    private static Timeline ReadTimeline(CompiledReader reader) => new(reader.Many(ReadEvent));

    // An overlay is laid over a loaded edition, so no compiled event comes from one.
    private static void Write(CompiledWriter writer, LegalEvent legal)
    {
        writer.Date(legal.Date);
        writer.Choice(legal.Kind);
        writer.OptionalDate(legal.Until);
        writer.Flag(legal.Formal);
        writer.OptionalText(legal.By?.ToString());
        writer.OptionalText(legal.Clause);
        writer.Both(legal.Says);
        writer.Texts(legal.Sources);
        writer.Choice(legal.Certainty);
    }

    private static LegalEvent ReadEvent(CompiledReader reader) => new()
    {
        Date = reader.Date(), Kind = (LegalEventKind)reader.Number(), Until = reader.OptionalDate(), Formal = reader.Flag(),
        By = reader.OptionalText() is { } by ? MeasureId.Parse(by) : null, Clause = reader.OptionalText(), Says = reader.Both(), Sources = reader.Texts(),
        Certainty = (Certainty)reader.Number(),
    };
}
