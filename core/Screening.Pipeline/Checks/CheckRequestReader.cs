using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Screening.Core;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Checks;

/// <summary>
/// Reads one request object in one pass. After the first problem it reads on for the sender's id, so that the error can be told
/// which line it belongs to.
/// </summary>
internal ref struct CheckRequestReader
{
    private readonly ReadOnlySpan<byte> utf8;
    private Utf8JsonReader reader;
    private Seen seen;
    private string? text;
    private string? hs;
    private string? cas;
    private DateOnly? asOf;
    private List<KeyValuePair<string, string>>? unknown;

    internal CheckRequestReader(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        reader = new Utf8JsonReader(this.utf8, isFinalBlock: true, state: default);
    }

    [Flags]
    private enum Seen
    {
        None = 0,
        Id = 1,
        Text = 2,
        Hs = 4,
        Cas = 8,
        AsOf = 16,
    }

    internal string? IdJson { get; private set; }

    internal Issue? Issue { get; private set; }

    internal CheckRequest? Read()
    {
        if (!Utf8.IsValid(utf8))
        {
            Issue = CheckIssues.NotUtf8();
            return null;
        }

        try
        {
            ReadObject();
        }
        catch (JsonException e)
        {
            // The reader's own message names the byte; the place alone is what a sender needs.
            Issue = CheckIssues.NotJson((e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            Issue = CheckIssues.LoneSurrogate(reader.TokenStartIndex + 1);
        }

        if (Issue is null && string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(hs) && string.IsNullOrWhiteSpace(cas))
        {
            Issue = CheckIssues.NothingToCheck();
        }

        return Issue is not null ? null : new CheckRequest
        {
            IdJson = IdJson, Text = text ?? "", Hs = hs, Cas = cas, AsOf = asOf, Unknown = (IReadOnlyList<KeyValuePair<string, string>>?)unknown ?? [],
        };
    }

    private void ReadObject()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            Issue = CheckIssues.NotAnObject();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember();
        }

        // Reads the end of the text: what follows the object is malformed too.
        reader.Read();
    }

    private void ReadMember()
    {
        if (reader.ValueTextEquals("id"u8))
        {
            if (Once(Seen.Id, "id"))
            {
                ReadId();
            }
        }
        else if (reader.ValueTextEquals("text"u8))
        {
            if (Once(Seen.Text, "text"))
            {
                text = ReadText("text", numbers: false);
            }
        }
        else if (reader.ValueTextEquals("hs"u8))
        {
            if (Once(Seen.Hs, "hs"))
            {
                hs = ReadText("hs", numbers: true);
            }
        }
        else if (reader.ValueTextEquals("cas"u8))
        {
            if (Once(Seen.Cas, "cas"))
            {
                cas = ReadText("cas", numbers: true);
            }
        }
        else if (reader.ValueTextEquals("asOf"u8))
        {
            if (Once(Seen.AsOf, "asOf"))
            {
                ReadDate();
            }
        }
        else
        {
            ReadUnknown();
        }
    }

    private bool Once(Seen member, string name)
    {
        if ((seen & member) == 0)
        {
            seen |= member;
            return true;
        }

        Issue ??= CheckIssues.TwiceNamed(name);
        SkipValue();
        return false;
    }

    private void ReadId()
    {
        var raw = RawValue(out var kind);
        if (kind is JsonTokenType.String or JsonTokenType.Number)
        {
            if (raw.Length > CheckIssues.MaxIdBytes)
            {
                Issue ??= CheckIssues.TooLong("id", CheckIssues.MaxIdBytes);
                return;
            }

            IdJson = Encoding.UTF8.GetString(raw);
        }
        else if (kind != JsonTokenType.Null)
        {
            Issue ??= CheckIssues.WrongType("id", "a string or a number", kind);
        }
    }

    private string? ReadText(string name, bool numbers)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.ValueSpan.Length > CheckIssues.MaxTextBytes:
                Issue ??= CheckIssues.TooLong(name, CheckIssues.MaxTextBytes);
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number when numbers:
                return Encoding.ASCII.GetString(reader.ValueSpan);
            case JsonTokenType.Null:
                return null;
            default:
                Issue ??= CheckIssues.WrongType(name, numbers ? "a string, a number or null" : "a string", reader.TokenType);
                reader.Skip();
                return null;
        }
    }

    private void ReadDate()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            Issue ??= CheckIssues.WrongType("asOf", "a date such as \"2026-11-24\"", reader.TokenType);
            reader.Skip();
            return;
        }

        var given = reader.GetString()!;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            asOf = date;
        }
        else
        {
            Issue ??= CheckIssues.NotADate(given);
        }
    }

    private void ReadUnknown()
    {
        var name = reader.GetString()!;
        var raw = RawValue(out _);
        if (CheckJson.IsAnswerMember(name))
        {
            // A member of the answer: what is sent back under this name is the new answer.
            return;
        }

        unknown ??= [];
        if (unknown.Count == CheckIssues.MaxUnknown)
        {
            Issue ??= CheckIssues.TooManyMembers();
            return;
        }

        foreach (var (earlier, _) in unknown)
        {
            if (string.Equals(earlier, name, StringComparison.Ordinal))
            {
                Issue ??= CheckIssues.TwiceNamed(name);
                return;
            }
        }

        unknown.Add(new(name, OneLine(raw)));
    }

    private ReadOnlySpan<byte> RawValue(out JsonTokenType kind)
    {
        reader.Read();
        kind = reader.TokenType;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return utf8[start..(int)reader.BytesConsumed];
    }

    private void SkipValue()
    {
        reader.Read();
        reader.Skip();
    }

    private static string OneLine(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        // An answer is one line: a value that was sent over several is given back without its line breaks.
        using var value = JsonDocument.Parse(raw.ToArray());
        return JsonContract.ToText(value.RootElement.WriteTo);
    }
}
