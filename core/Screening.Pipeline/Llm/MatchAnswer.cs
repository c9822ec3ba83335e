using System.Text.Json;
using Screening.Core.Lists;
using Screening.Core.Testimony;

namespace Screening.Pipeline.Llm;

/// <summary>The model's answer about lines, by line number.</summary>
/// <param name="Lines">What it said of each line that it named.</param>
/// <param name="CodesDropped">Codes that are no entry codes at all.</param>
public sealed record MatchAnswer(IReadOnlyDictionary<int, LineTestimony> Lines, int CodesDropped)
{
    private const int MostFacts = 50;

    /// <summary>Reads an answer; null when it is not of the schema's form. Of a line named twice the first counts.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="witness">Who gave it.</param>
    public static MatchAnswer? Read(JsonElement root, string witness)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("lines", out var lines) || lines.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var byLine = new Dictionary<int, LineTestimony>();
        var dropped = 0;
        foreach (var line in lines.EnumerateArray())
        {
            var facts = new List<QuotedFact>();
            foreach (var fact in line.GetProperty("facts").EnumerateArray().Take(MostFacts))
            {
                facts.Add(FactOf(fact, ref dropped));
            }

            byLine.TryAdd(line.GetProperty("line").GetInt32(), new LineTestimony { Witness = witness, Facts = facts, Objection = ObjectionOf(line.GetProperty("objection")) });
        }

        return new MatchAnswer(byLine, dropped);
    }

    private static QuotedFact FactOf(JsonElement fact, ref int dropped)
    {
        var codes = new List<EntryCode>();
        foreach (var text in fact.GetProperty("entries").EnumerateArray())
        {
            if (EntryCode.TryParse(text.GetString(), out var code))
            {
                codes.Add(code);
            }
            else
            {
                dropped++;
            }
        }

        return new QuotedFact { Quote = TextOf(fact, "quote"), Says = TextOf(fact, "says"), Entries = codes };
    }

    private static Objection? ObjectionOf(JsonElement objection) =>
        objection.ValueKind == JsonValueKind.Null ? null : new Objection(TextOf(objection, "quote"), TextOf(objection, "reason"));

    private static string TextOf(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");
}
