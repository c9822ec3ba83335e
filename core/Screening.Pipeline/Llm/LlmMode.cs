namespace Screening.Pipeline.Llm;

/// <summary>Which lines a language model is asked about.</summary>
public enum LlmMode
{
    /// <summary>None; nothing is sent anywhere. The default.</summary>
    Off,

    /// <summary>Lines in review, lines whose words say nothing, and documents in which no line was found.</summary>
    Review,

    /// <summary>Every line.</summary>
    Always,
}
