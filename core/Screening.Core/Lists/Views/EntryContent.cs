using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Screening.Core.Quantities;

namespace Screening.Core.Lists.Views;

/// <summary>
/// What an entry says: its code, clause, wording and rule. Two editions in which these agree hold the same entry, whatever else was changed:
/// its title, its notes, its sources, the law's dates.
/// </summary>
public static class EntryContent
{
    /// <summary>A hash of the content: 32 lower-case hex digits.</summary>
    public static string HashOf(Entry entry)
    {
        var text = string.Join('\0', entry.Code.Value, entry.Measure.ToString(), entry.Clause, entry.OfficialTextZh, entry.Rule is null ? null : TextOf(entry.Rule));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    /// <summary>A condition as text: every member stands in it, and no two conditions have the same.</summary>
    internal static string TextOf(Condition condition) => condition switch
    {
        AllOf all => Call("all", all.Parts.Select(TextOf)),
        AnyOf any => Call("any", any.Parts.Select(TextOf)),
        Not not => Call("not", [TextOf(not.Part)]),
        ElementIs element => Call("element", [element.Element, Call("as", element.As), Call("with", element.With)]),
        Contains contains => Call("contains", [contains.Element]),
        Names names => Call("names", [names.Concept]),
        ServesPurpose purpose => Call("purpose", [purpose.Purpose, purpose.Presumed ? "presumed" : "stated"]),
        IsSubstance substance => Call("substance", [substance.Substance]),
        ParameterIn parameter => Call("parameter", [parameter.Parameter, parameter.Kind.ToString(), TextOf(parameter.Window), Call("labels", parameter.Labels)]),
        SizeIn size => Call("size", [TextOf(size.Diameter), TextOf(size.Length)]),
        TariffCodeIs tariff => Call("tariff", tariff.Codes),
        MustAsk ask => Call("ask", [ask.Fact, ask.Question.En, ask.Question.Zh]),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "A condition of no known kind."),
    };

    private static string TextOf(QuantityWindow window) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(window.MinInclusive ? '[' : ']')}{window.Min?.ToString("R", CultureInfo.InvariantCulture)};{window.Max?.ToString("R", CultureInfo.InvariantCulture)}{(window.MaxInclusive ? ']' : '[')}");

    private static string Call(string name, IEnumerable<string> arguments) => $"{name}({string.Join('\u001F', arguments)})";
}
