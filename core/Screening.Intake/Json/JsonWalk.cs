using System.Globalization;
using System.Text;
using System.Text.Json;
using Screening.Core;
using Screening.Intake.Structures;

namespace Screening.Intake.Json;

/// <summary>Steps through JSON with a buffer that grows only for a single long text.</summary>
internal sealed class JsonWalk
{
    private const int FirstBuffer = 64 * 1024;

    private readonly Stream utf8;
    private readonly IntakeLimits limits;
    private readonly DocumentReport report;
    private readonly Stack<bool> arrays = new();
    private byte[] buffer = new byte[FirstBuffer];
    private JsonReaderState state;
    private int filled;
    private bool isLast;
    private string name = string.Empty;

    private JsonWalk(Stream utf8, IntakeLimits limits, DocumentReport report)
    {
        this.utf8 = utf8;
        this.limits = limits;
        this.report = report;
        state = new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.MaxDepth, AllowMultipleValues = true });
    }

    /// <summary>The steps up to the end or the break, which becomes an issue.</summary>
    public static IEnumerable<StructureEvent> Of(DocumentSource source, Encoding encoding, DocumentReport report, CancellationToken cancellationToken)
    {
        source.Content.Position = 0;
        using var transcoded = encoding is UTF8Encoding ? null : Encoding.CreateTranscodingStream(source.Content, encoding, Encoding.UTF8, leaveOpen: true);
        var walk = new JsonWalk(transcoded ?? source.Content, source.Limits, report);
        walk.Fill();
        walk.SkipMark();
        var steps = new List<StructureEvent>();
        var goesOn = true;
        while (goesOn)
        {
            cancellationToken.ThrowIfCancellationRequested();
            goesOn = walk.Step(steps) && walk.Fill();
            foreach (var step in steps)
            {
                yield return step;
            }

            steps.Clear();
        }
    }

    // Gives the whole tokens that the buffer holds.
    private bool Step(List<StructureEvent> steps)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), isLast, state);
        try
        {
            while (reader.Read())
            {
                Take(ref reader, steps);
            }
        }
        catch (JsonException e)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}");
            if (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
            {
                StructureReading.TooDeep(report, where, limits);
            }
            else
            {
                StructureReading.Broken(report, where, e.Message);
            }

            return false;
        }
        catch (InvalidOperationException e)
        {
            StructureReading.Broken(report, string.Empty, e.Message);
            return false;
        }

        state = reader.CurrentState;
        var used = (int)reader.BytesConsumed;
        buffer.AsSpan(used, filled - used).CopyTo(buffer);
        filled -= used;
        return !isLast;
    }

    private bool Fill()
    {
        if (filled == buffer.Length)
        {
            if (buffer.Length / 4 > limits.MaxCellLength)
            {
                report.Add(new Issue("cellLengthLimit", IssueSeverity.Warning, string.Empty, $"A text is longer than {limits.MaxCellLength} characters (MaxCellLength); the document was not read further.", "Split the text."));
                return false;
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = utf8.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        isLast = read == 0;
        return true;
    }

    private void SkipMark()
    {
        if (buffer.AsSpan(0, filled).StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            buffer.AsSpan(3, filled - 3).CopyTo(buffer);
            filled -= 3;
        }
    }

    private void Take(ref Utf8JsonReader reader, List<StructureEvent> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                name = reader.GetString() ?? string.Empty;
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                steps.Add(Begin());
                arrays.Push(reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                arrays.Pop();
                steps.Add(new StructureEvent(StructureStep.Close));
                break;
            case JsonTokenType.Null:
                break;
            default:
                steps.Add(Begin());
                steps.Add(new StructureEvent(StructureStep.Text, Text: TextOf(ref reader)));
                steps.Add(new StructureEvent(StructureStep.Close));
                break;
        }
    }

    // An item of an array has no name of its own; a value at the top is one of the values a line.
    private StructureEvent Begin()
    {
        var isItem = !arrays.TryPeek(out var inArray) || inArray;
        return isItem ? new StructureEvent(StructureStep.Open, "item", IsItem: true) : new StructureEvent(StructureStep.Open, name);
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() ?? string.Empty : Encoding.UTF8.GetString(reader.ValueSpan);
        return text.Length > limits.MaxCellLength ? text[..limits.MaxCellLength] : text;
    }
}
