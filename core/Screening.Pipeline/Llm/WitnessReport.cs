using System.Text.Json;
using Screening.Core;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Llm;

/// <summary>What was put to a language model for one document or chunk, what came of it, and what was not asked and why.</summary>
public sealed class WitnessReport
{
    /// <summary>Code of the issue that says what was asked.</summary>
    public const string AskedCode = "llmAsked";

    /// <summary>Code of the issues that say what was not, and why.</summary>
    public const string NotAskedCode = "llmNotAsked";

    private readonly SortedDictionary<LlmFailure, int> notAsked = [];
    private readonly List<string> keys = [];
    private readonly HashSet<int> heard = [];

    /// <summary>Who was asked, with the prompts; empty when nobody.</summary>
    public string Witness { get; private set; } = "";

    /// <summary>Lines (or parts of a document without lines) that were answered.</summary>
    public int Asked { get; private set; }

    /// <summary>Lines or parts that were not, by reason.</summary>
    public IReadOnlyDictionary<LlmFailure, int> NotAsked => notAsked;

    /// <summary>Calls made.</summary>
    public int Calls { get; private set; }

    /// <summary>Answers that were kept from an earlier time.</summary>
    public int Kept { get; private set; }

    /// <summary>Tokens in the requests.</summary>
    public long TokensIn { get; private set; }

    /// <summary>Tokens in the answers.</summary>
    public long TokensOut { get; private set; }

    /// <summary>Quotes that stand in the input.</summary>
    public int QuotesKept { get; private set; }

    /// <summary>Quotes that do not, and were dropped.</summary>
    public int QuotesDropped { get; private set; }

    /// <summary>Entry codes that the edition does not hold, and were dropped.</summary>
    public int CodesDropped { get; private set; }

    /// <summary>Items of documents that were dropped, because the words that name them do not stand there.</summary>
    public int ItemsDropped { get; private set; }

    /// <summary>Numbers of the lines that an answer was about; not kept with the report.</summary>
    public IReadOnlySet<int> Heard => heard;

    /// <summary>Keys of the answers, in the order of asking.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>Counts one question with what came of it.</summary>
    /// <param name="witness">Who was asked.</param>
    /// <param name="count">The lines or parts it was about.</param>
    /// <param name="outcome">What came of it.</param>
    public void Count<T>(string witness, int count, LlmOutcome<T> outcome)
        where T : class
    {
        Witness = witness;
        TokensIn += outcome.TokensIn;
        TokensOut += outcome.TokensOut;
        Kept += outcome.IsKept ? 1 : 0;
        Calls += outcome.IsKept || outcome.Failure is LlmFailure.DayBudget or LlmFailure.DocumentBudget or LlmFailure.Resting ? 0 : 1;
        if (outcome.Failure is { } failure)
        {
            notAsked[failure] = notAsked.GetValueOrDefault(failure) + count;
        }
        else
        {
            Asked += count;
            keys.Add(outcome.Key);
        }
    }

    /// <summary>Counts what became of quotes and codes.</summary>
    public void CountQuotes(int kept, int dropped, int codesDropped)
    {
        QuotesKept += kept;
        QuotesDropped += dropped;
        CodesDropped += codesDropped;
    }

    /// <summary>Counts an item that was dropped.</summary>
    public void CountDroppedItem() => ItemsDropped++;

    /// <summary>Notes that the model was heard on a line, whatever it said.</summary>
    public void NoteHeard(int line) => heard.Add(line);

    /// <summary>Takes over the counts of a part.</summary>
    public void Add(WitnessReport part)
    {
        Witness = part.Witness.Length > 0 ? part.Witness : Witness;
        Asked += part.Asked;
        Calls += part.Calls;
        Kept += part.Kept;
        TokensIn += part.TokensIn;
        TokensOut += part.TokensOut;
        CountQuotes(part.QuotesKept, part.QuotesDropped, part.CodesDropped);
        ItemsDropped += part.ItemsDropped;
        heard.UnionWith(part.heard);
        keys.AddRange(part.keys);
        foreach (var (failure, count) in part.notAsked)
        {
            notAsked[failure] = notAsked.GetValueOrDefault(failure) + count;
        }
    }

    /// <summary>
    /// Takes over what an earlier hearing of the same chunk cost. What it answered was answered then, so those answers were not kept from before but called for.
    /// </summary>
    public void Follow(WitnessReport earlier)
    {
        Calls += earlier.Calls;
        TokensIn += earlier.TokensIn;
        TokensOut += earlier.TokensOut;
        Kept = Math.Max(0, Kept - (earlier.keys.Count - earlier.Kept));
    }

    /// <summary>The report as issues of a summary: what was asked, and each reason for which something was not. They weigh nothing: the rules' answers stand.</summary>
    public IEnumerable<Issue> ToIssues()
    {
        if (Asked > 0)
        {
            yield return new Issue(
                AskedCode, IssueSeverity.Info, "",
                $"A language model ({Witness}) was heard on {Asked} lines or parts: {Calls} calls, {Kept} answers kept from before, {QuotesKept} quotes stand, {QuotesDropped} quotes, {CodesDropped} codes and {ItemsDropped} items were dropped.");
        }

        foreach (var (failure, count) in notAsked)
        {
            yield return new Issue(
                NotAskedCode, IssueSeverity.Info, "",
                $"On {count} lines or parts no language model was heard: {LlmFailures.Reason(failure)}. The rules' answers stand.", LlmFailures.WhatToDo(failure));
        }
    }

    /// <summary>Writes the report as JSON.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("witness"u8, Witness);
        writer.WriteNumber("asked"u8, Asked);
        writer.WriteNumber("calls"u8, Calls);
        writer.WriteNumber("kept"u8, Kept);
        writer.WriteNumber("tokensIn"u8, TokensIn);
        writer.WriteNumber("tokensOut"u8, TokensOut);
        writer.WriteNumber("quotesKept"u8, QuotesKept);
        writer.WriteNumber("quotesDropped"u8, QuotesDropped);
        writer.WriteNumber("codesDropped"u8, CodesDropped);
        writer.WriteNumber("itemsDropped"u8, ItemsDropped);
        writer.WriteStartObject("notAsked"u8);
        foreach (var (failure, count) in notAsked)
        {
            writer.WriteNumber(CamelCase.Of(failure), count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("answers"u8);
        foreach (var key in keys)
        {
            writer.WriteStringValue(key);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads back what <see cref="Write"/> has written.</summary>
    /// <exception cref="FormatException">A reason is none.</exception>
    public static WitnessReport Read(JsonElement root)
    {
        var report = new WitnessReport
        {
            Witness = root.GetProperty("witness").GetString() ?? "",
            Asked = root.GetProperty("asked").GetInt32(),
            Calls = root.GetProperty("calls").GetInt32(),
            Kept = root.GetProperty("kept").GetInt32(),
            TokensIn = root.GetProperty("tokensIn").GetInt64(),
            TokensOut = root.GetProperty("tokensOut").GetInt64(),
            QuotesKept = root.GetProperty("quotesKept").GetInt32(),
            QuotesDropped = root.GetProperty("quotesDropped").GetInt32(),
            CodesDropped = root.GetProperty("codesDropped").GetInt32(),
            ItemsDropped = root.TryGetProperty("itemsDropped", out var items) ? items.GetInt32() : 0,
        };
        foreach (var member in root.GetProperty("notAsked").EnumerateObject())
        {
            report.notAsked[CamelCase.Parse<LlmFailure>(member.Name)] = member.Value.GetInt32();
        }

        report.keys.AddRange(root.GetProperty("answers").EnumerateArray().Select(key => key.GetString()!));
        return report;
    }
}
