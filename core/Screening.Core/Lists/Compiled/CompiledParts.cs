namespace Screening.Core.Lists.Compiled;

/// <summary>Elements, substances, concepts, neighbours, tariff codes, gaps and sources in compiled form.</summary>
internal static class CompiledParts
{
    public static void Write(CompiledWriter writer, ElementNames element)
    {
        writer.Text(element.Symbol);
        writer.Flag(element.IsRareEarth);
        writer.Texts(element.Stems);
        writer.Many(element.Names, n => Write(writer, n));
    }

    public static ElementNames ReadElement(CompiledReader reader) => new()
    {
        Symbol = reader.Text(), IsRareEarth = reader.Flag(), Stems = reader.Texts(), Names = reader.Many(ReadName),
    };

    public static void Write(CompiledWriter writer, Substance substance)
    {
        writer.Text(substance.Id);
        writer.OptionalText(substance.Cas);
        writer.OptionalText(substance.Formula);
        writer.Texts(substance.Elements);
        writer.Text(substance.Form);
        writer.Many(substance.Names, n => Write(writer, n));
        writer.Texts(substance.Sources);
        writer.Choice(substance.Certainty);
    }

    public static Substance ReadSubstance(CompiledReader reader) => new()
    {
        Id = reader.Text(), Cas = reader.OptionalText(), Formula = reader.OptionalText(), Elements = reader.Texts(), Form = reader.Text(),
        Names = reader.Many(ReadName), Sources = reader.Texts(), Certainty = (Certainty)reader.Number(),
    };

    public static void Write(CompiledWriter writer, Concept concept)
    {
        writer.Text(concept.Id);
        writer.Choice(concept.Kind);
        writer.Both(concept.Title);
        writer.Many(concept.Names, n => Write(writer, n));
        writer.Texts(concept.Broader);
        writer.Texts(concept.Elements);
        writer.Texts(concept.MayHold);
        writer.Texts(concept.Sources);
    }

    public static Concept ReadConcept(CompiledReader reader) => new()
    {
        Id = reader.Text(), Kind = (ConceptKind)reader.Number(), Title = reader.Both(), Names = reader.Many(ReadName), Broader = reader.Texts(),
        Elements = reader.Texts(), MayHold = reader.Texts(), Sources = reader.Texts(),
    };

    public static void Write(CompiledWriter writer, Neighbour neighbour)
    {
        writer.Text(neighbour.Id);
        writer.Both(neighbour.Title);
        CompiledConditions.Write(writer, neighbour.When);
        writer.Choice(neighbour.Outcome);
        writer.Texts([.. neighbour.AppliesTo.Select(c => c.Value)]);
        writer.Both(neighbour.Why);
        writer.OptionalBoth(neighbour.Question);
        writer.Texts(neighbour.Sources);
        writer.Choice(neighbour.Certainty);
    }

    public static Neighbour ReadNeighbour(CompiledReader reader) => new()
    {
        Id = reader.Text(), Title = reader.Both(), When = CompiledConditions.Read(reader), Outcome = (NeighbourOutcome)reader.Number(),
        AppliesTo = Array.ConvertAll(reader.Texts(), EntryCode.Parse), Why = reader.Both(), Question = reader.OptionalBoth(), Sources = reader.Texts(),
        Certainty = (Certainty)reader.Number(),
    };

    public static void Write(CompiledWriter writer, TariffCode code)
    {
        writer.Text(code.Code);
        writer.Both(code.Title);
        writer.Texts(code.Elements);
        writer.Flag(code.CoversFreeGoods);
        writer.Texts(code.Sources);
        writer.Choice(code.Certainty);
    }

    public static TariffCode ReadTariffCode(CompiledReader reader) =>
        new(reader.Text(), reader.Both(), reader.Texts(), reader.Flag(), reader.Texts(), (Certainty)reader.Number());

    public static void Write(CompiledWriter writer, Gap gap)
    {
        writer.Text(gap.Key);
        writer.Many(gap.Touches, writer.Choice);
        writer.Both(gap.Says);
        writer.Texts(gap.Sources);
    }

    public static Gap ReadGap(CompiledReader reader)
    {
        var key = reader.Text();
        var touches = new EntryField[reader.Number()];
        for (var i = 0; i < touches.Length; i++)
        {
            touches[i] = (EntryField)reader.Number();
        }

        return new Gap(key, touches, reader.Both(), reader.Texts());
    }

    public static void Write(CompiledWriter writer, Source source)
    {
        writer.Text(source.Key);
        writer.Text(source.Title);
        writer.Text(source.Locator);
    }

    public static Source ReadSource(CompiledReader reader) => new(reader.Text(), reader.Text(), reader.Text());

    private static void Write(CompiledWriter writer, Name name)
    {
        writer.Text(name.Text);
        writer.Text(name.Language);
        writer.Number(((int)name.Match << 4) | (int)name.Certainty);
    }

    private static Name ReadName(CompiledReader reader)
    {
        var text = reader.Text();
        var language = reader.Text();
        var both = reader.Number();
        return new Name(text, language, (NameMatch)(both >> 4), (Certainty)(both & 15));
    }
}
