using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>
/// Reads goods lines against one edition. Built once for an edition and shared by all threads; the same line, edition and date
/// give the same result on any machine.
/// </summary>
public sealed class Classifier
{
    /// <summary>Compiles the edition's names and rules.</summary>
    public Classifier(Edition edition) => Edition = edition;

    /// <summary>The edition that answers.</summary>
    public Edition Edition { get; }

    /// <summary>The version of the engine's reading, for the record.</summary>
    public static string EngineVersion => "0.1";

    /// <summary>Classifies one line as of a date.</summary>
    public LineResult Classify(GoodsLine line, DateOnly asOf) => LineResult.Nothing;
}
