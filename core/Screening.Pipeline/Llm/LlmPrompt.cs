using System.Security.Cryptography;
using System.Text;

namespace Screening.Pipeline.Llm;

/// <summary>
/// An instruction with the schema of its answer. Both are files of this assembly (Llm/Prompts), reviewed like code; a change of either takes a new
/// version, so that every finding names exactly what was asked.
/// </summary>
public sealed record LlmPrompt
{
    private LlmPrompt(string id)
    {
        Id = id;
        Text = Read($"{id}.md");
        Schema = Read($"{id}.schema.json");
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text + '\0' + Schema)));
    }

    /// <summary>Facts of goods lines.</summary>
    public static LlmPrompt Match { get; } = new("match-1");

    /// <summary>Items of a document in which the readers found no lines.</summary>
    public static LlmPrompt Extract { get; } = new("extract-1");

    /// <summary>The text of a scanned page.</summary>
    public static LlmPrompt Page { get; } = new("page-1");

    /// <summary>Name and version, for example <c>match-1</c>.</summary>
    public string Id { get; }

    /// <summary>The instruction.</summary>
    public string Text { get; }

    /// <summary>JSON schema of the answer.</summary>
    public string Schema { get; }

    /// <summary>SHA-256 of instruction and schema, 64 lower-case hex digits.</summary>
    public string Hash { get; }

    private static string Read(string file)
    {
        using var stream = typeof(LlmPrompt).Assembly.GetManifestResourceStream($"Llm/Prompts/{file}")
            ?? throw new InvalidOperationException($"The assembly lacks the prompt file {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
