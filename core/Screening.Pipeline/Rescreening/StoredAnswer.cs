using System.Text.Json;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Reach;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Rescreening;

/// <summary>One line of a result file as far as a comparison needs it, read without making a document of it.</summary>
internal sealed class StoredAnswer
{
    private static readonly string[] NoMissing = [];

    private readonly List<(string Entry, MatchKind Match, StatusKind Status, IReadOnlyList<string> Missing)> findings = [];

    /// <summary>The line's number.</summary>
    public int Line { get; private set; }

    /// <summary>The line as the engine is asked about it.</summary>
    public GoodsLine Goods { get; private set; } = new() { Text = string.Empty };

    /// <summary>True when a scan leaves characters of it open: then it is read in more than one way.</summary>
    public bool HasOtherReadings { get; private set; }

    /// <summary>True when a language model was heard on a finding.</summary>
    public bool HasTestimony { get; private set; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>The licence.</summary>
    public Licence Licence { get; private set; }

    /// <summary>The entries found.</summary>
    public IEnumerable<EntryCode> Entries => findings.Select(finding => EntryCode.Parse(finding.Entry));

    /// <summary>What of the answer counts.</summary>
    public AnswerEssence Essence => new(
        Verdict, Licence, string.Join(' ', findings.Select(f => AnswerEssence.OfFinding(f.Entry, f.Match, Verdict == Verdict.NoMatch ? null : f.Status, f.Missing))));

    /// <summary>Reads a result line (docs/json.md).</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static StoredAnswer Read(ReadOnlySpan<byte> utf8)
    {
        var answer = new StoredAnswer();
        string? text = null, hs = null, cas = null;
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "text"u8))
            {
                text = reader.GetString();
            }
            else if (Is(ref reader, "line"u8))
            {
                answer.Line = reader.GetInt32();
            }
            else if (Is(ref reader, "hs"u8))
            {
                hs = reader.GetString();
            }
            else if (Is(ref reader, "cas"u8))
            {
                cas = reader.GetString();
            }
            else if (Is(ref reader, "verdict"u8))
            {
                answer.Verdict = CamelCase.Parse<Verdict>(reader.GetString());
            }
            else if (Is(ref reader, "licence"u8))
            {
                answer.Licence = CamelCase.Parse<Licence>(reader.GetString());
            }
            else if (Is(ref reader, "findings"u8))
            {
                answer.ReadFindings(ref reader);
            }
            else if (Is(ref reader, "otherReadings"u8))
            {
                answer.HasOtherReadings = true;
                reader.Skip();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        answer.Goods = new GoodsLine { Text = text ?? throw new JsonException("The line has no text."), TariffCode = hs, Cas = cas };
        return answer;
    }

    private void ReadFindings(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? entry = null, match = null, status = null;
            IReadOnlyList<string> missing = NoMissing;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "entry"u8))
                {
                    entry = reader.GetString();
                }
                else if (Is(ref reader, "match"u8))
                {
                    match = reader.GetString();
                }
                else if (Is(ref reader, "status"u8))
                {
                    status = reader.GetString();
                }
                else if (Is(ref reader, "missing"u8))
                {
                    missing = ReadEach(ref reader, "fact"u8);
                }
                else if (Is(ref reader, "evidence"u8))
                {
                    HasTestimony |= ReadEach(ref reader, "kind"u8).Contains("llm");
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            findings.Add((entry!, CamelCase.Parse<MatchKind>(match), CamelCase.Parse<StatusKind>(status), missing));
        }
    }

    // One member of each object of an array.
    private static List<string> ReadEach(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        var values = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(ref reader, member))
                {
                    values.Add(reader.GetString()!);
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }
        }

        return values;
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read();
}
