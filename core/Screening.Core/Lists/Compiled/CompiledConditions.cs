using Screening.Core.Quantities;

namespace Screening.Core.Lists.Compiled;

/// <summary>Conditions in compiled form: a number for the kind, then its parts.</summary>
internal static class CompiledConditions
{
    private enum Tag
    {
        None, All, Any, Not, Element, Contains, Names, Purpose, Substance, Parameter, Size, Tariff, Ask,
    }

    public static void Write(CompiledWriter writer, Condition? condition)
    {
        switch (condition)
        {
            case null: writer.Choice(Tag.None); break;
            case AllOf all: writer.Choice(Tag.All); writer.Many(all.Parts, p => Write(writer, p)); break;
            case AnyOf any: writer.Choice(Tag.Any); writer.Many(any.Parts, p => Write(writer, p)); break;
            case Not not: writer.Choice(Tag.Not); Write(writer, not.Part); break;
            case Contains contains: writer.Choice(Tag.Contains); writer.Text(contains.Element); break;
            case Names names: writer.Choice(Tag.Names); writer.Text(names.Concept); break;
            case IsSubstance substance: writer.Choice(Tag.Substance); writer.Text(substance.Substance); break;
            case TariffCodeIs tariff: writer.Choice(Tag.Tariff); writer.Texts(tariff.Codes); break;
            case ElementIs element:
                writer.Choice(Tag.Element);
                writer.Text(element.Element);
                writer.Texts(element.As);
                writer.Texts(element.With);
                break;
            case ServesPurpose purpose:
                writer.Choice(Tag.Purpose);
                writer.Text(purpose.Purpose);
                writer.Flag(purpose.Presumed);
                break;
            case ParameterIn parameter:
                writer.Choice(Tag.Parameter);
                writer.Text(parameter.Parameter);
                writer.Choice(parameter.Kind);
                Write(writer, parameter.Window);
                writer.Texts(parameter.Labels);
                break;
            case SizeIn size:
                writer.Choice(Tag.Size);
                Write(writer, size.Diameter);
                Write(writer, size.Length);
                break;
            case MustAsk ask:
                writer.Choice(Tag.Ask);
                writer.Text(ask.Fact);
                writer.Both(ask.Question);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "A condition of no known kind.");
        }
    }

    public static Condition? ReadOptional(CompiledReader reader) => (Tag)reader.Number() switch
    {
        Tag.None => null,
        Tag.All => new AllOf(reader.Many(Read)),
        Tag.Any => new AnyOf(reader.Many(Read)),
        Tag.Not => new Not(Read(reader)),
        Tag.Element => new ElementIs(reader.Text(), reader.Texts(), reader.Texts()),
        Tag.Contains => new Contains(reader.Text()),
        Tag.Names => new Names(reader.Text()),
        Tag.Purpose => new ServesPurpose(reader.Text(), reader.Flag()),
        Tag.Substance => new IsSubstance(reader.Text()),
        Tag.Parameter => new ParameterIn(reader.Text(), (QuantityKind)reader.Number(), ReadWindow(reader), reader.Texts()),
        Tag.Size => new SizeIn(ReadWindow(reader), ReadWindow(reader)),
        Tag.Tariff => new TariffCodeIs(reader.Texts()),
        Tag.Ask => new MustAsk(reader.Text(), reader.Both()),
        var tag => throw new InvalidDataException($"There is no condition of kind {(int)tag}."),
    };

    public static Condition Read(CompiledReader reader) => ReadOptional(reader) ?? throw new InvalidDataException("A condition is missing.");

    private static void Write(CompiledWriter writer, QuantityWindow window)
    {
        writer.Number((window.Min is null ? 0 : 1) | (window.Max is null ? 0 : 2) | (window.MinInclusive ? 4 : 0) | (window.MaxInclusive ? 8 : 0));
        writer.Real(window.Min ?? 0);
        writer.Real(window.Max ?? 0);
        writer.OptionalText(window.MinAsWritten);
        writer.OptionalText(window.MaxAsWritten);
    }

    private static QuantityWindow ReadWindow(CompiledReader reader)
    {
        var bounds = reader.Number();
        var min = reader.Real();
        var max = reader.Real();
        return new QuantityWindow
        {
            Min = (bounds & 1) != 0 ? min : null, Max = (bounds & 2) != 0 ? max : null, MinInclusive = (bounds & 4) != 0, MaxInclusive = (bounds & 8) != 0,
            MinAsWritten = reader.OptionalText(), MaxAsWritten = reader.OptionalText(),
        };
    }
}
