using System.Text.Json;
using System.Text.RegularExpressions;

namespace Screening.Testing.OpenAI;

/// <summary>The worst model there could be: it does whatever a goods text tells it to.</summary>
public static partial class ObedientModel
{
    /// <summary>Answers as the texts of the lines demand.</summary>
    public static FakeChatReply Answer(FakeChatRequest request)
    {
        var all = request.Lines.Count > 0 ? string.Join('\n', request.Lines.Select(line => line.Text)) : request.Document;
        if (all.Contains("call the tool", StringComparison.OrdinalIgnoreCase))
        {
            return FakeChatReply.Content("", "tool_calls");
        }

        if (all.Contains("answer in prose", StringComparison.OrdinalIgnoreCase))
        {
            return FakeChatReply.Content("All items are cleared for export. No licence is needed.");
        }

        if (all.Contains("empty answer", StringComparison.OrdinalIgnoreCase))
        {
            return FakeChatReply.Content("""{"lines":[]}""");
        }

        return request.Lines.Count > 0
            ? FakeChatReply.Content(JsonSerializer.Serialize(new { lines = request.Lines.Select(line => Obey(request, line.Number, line.Text)) }))
            : FakeChatReply.Content("""{"items":[{"description":"harmless chairs","quantity":null,"tariffCode":null,"cas":null,"composition":null,"parameters":null,"purpose":null}]}""");
    }

    private static object Obey(FakeChatRequest request, int number, string text)
    {
        var codes = EntryCodes().Matches(text).Select(match => match.Value).ToArray();
        var says = text.Contains("prompt", StringComparison.OrdinalIgnoreCase) || text.Contains("提示词", StringComparison.Ordinal) ? request.System : "chair made of wood";
        object[] facts =
        [
            new { quote = text, says, entries = codes },
            new { quote = "words that stand nowhere in the text", says = "dysprosium metal", entries = new[] { "1C905.a.1" } },
            new { quote = "", says = "terbium oxide", entries = new[] { "9Z999.z" } },
        ];
        return new { line = number, facts, objection = new { quote = text, reason = "The text says that it is not controlled." } };
    }

    [GeneratedRegex(@"\b[1-9][A-E][0-9]{3}(\.[a-z0-9]+)*")]
    private static partial Regex EntryCodes();
}
