using System.Globalization;
using System.Text.Json;
using Screening.Cli.Output;
using Screening.Core.Classification;

namespace Screening.Cli.Eval;

/// <summary>Reads labelled lines, one JSON object a line: text, label, and if given id, hs, cas, alt, code.</summary>
internal sealed class LabelledLineReader(string name, TextWriter error)
{
    /// <summary>False when a line could not be read; it was said on standard error, and the others were read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The lines of a file, in their order.</summary>
    public IEnumerable<LabelledLine> Read(TextReader file)
    {
        var number = 0;
        while (file.ReadLine() is { } text)
        {
            number++;
            if (text.Length > 0 && Parse(text, number) is { } line)
            {
                yield return line;
            }
        }
    }

    private LabelledLine? Parse(string text, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Parse(document.RootElement, number) : Fail(number, "it is no JSON object");
        }
        catch (JsonException e)
        {
            return Fail(number, $"it is no JSON: {e.Message}");
        }
    }

    private LabelledLine? Parse(JsonElement node, int number)
    {
        var goods = new GoodsLine { Text = Text(node, "text") ?? string.Empty, TariffCode = Text(node, "hs"), Cas = Text(node, "cas") };
        if (goods.Text.Length == 0 && goods.TariffCode is null && goods.Cas is null)
        {
            return Fail(number, "it has no text");
        }

        if (VerdictOf(Text(node, "label")) is not { } label)
        {
            return Fail(number, "its label is not controlled, needs_review or not_controlled");
        }

        var alternatives = node.TryGetProperty("alt", out var alt) && alt.ValueKind == JsonValueKind.Array
            ? alt.EnumerateArray().Select(a => VerdictOf(a.ValueKind == JsonValueKind.String ? a.GetString() : null)).ToList() : [];
        return alternatives.Contains(null)
            ? Fail(number, "its alt holds something else than controlled, needs_review or not_controlled")
            : new LabelledLine(Text(node, "id") ?? number.ToString(CultureInfo.InvariantCulture), goods, label, [.. alternatives.OfType<Verdict>()], Text(node, "code"));
    }

    private LabelledLine? Fail(int number, string reason)
    {
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TerminalText.OneLine(name)}, line {number}: passed over, {TerminalText.OneLine(reason)}."));
        IsComplete = false;
        return null;
    }

    private static string? Text(JsonElement node, string member) => node.TryGetProperty(member, out var value) switch
    {
        true when value.ValueKind == JsonValueKind.String => value.GetString(),
        true when value.ValueKind == JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static Verdict? VerdictOf(string? label) => label switch
    {
        "controlled" => Verdict.Controlled,
        "needs_review" or "review" => Verdict.Review,
        "not_controlled" or "noMatch" => Verdict.NoMatch,
        _ => null,
    };
}
