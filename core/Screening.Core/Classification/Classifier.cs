using System.Collections.Concurrent;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Classification;

/// <summary>
/// Reads goods lines against one edition. Built once for an edition and shared by all threads; the same line, edition and date
/// give the same result on any machine.
/// </summary>
public sealed class Classifier
{
    private readonly Lexicon lexicon;
    private readonly FactReader reader;
    private readonly FindingBuilder findings;
    private readonly ConcurrentBag<FactSheet> sheets = [];

    /// <summary>Compiles the edition's names and rules.</summary>
    public Classifier(Edition edition)
        : this(edition, new Lexicon(edition))
    {
    }

    private Classifier(Edition edition, Lexicon lexicon)
    {
        Edition = edition;
        this.lexicon = lexicon;
        reader = new FactReader(edition, lexicon);
        findings = new FindingBuilder(edition, lexicon.Concepts);
    }

    /// <summary>The edition that answers.</summary>
    public Edition Edition { get; }

    /// <summary>The version of the engine's reading, for the record.</summary>
    public static string EngineVersion => "0.1";

    /// <summary>A classifier by the rules of an edition that has the same names as this one's.</summary>
    internal Classifier WithRulesOf(Edition sameNames) => new(sameNames, lexicon);

    /// <summary>Classifies one line as of a date.</summary>
    public LineResult Classify(GoodsLine line, DateOnly asOf)
    {
        if (!MayMatter(line))
        {
            return MayBeVague(line) ? Vague(line, asOf) : LineResult.Nothing;
        }

        return Read(line, asOf);
    }

    /// <summary>The facts of a line, for explanation and tests.</summary>
    public FactSheet Facts(GoodsLine line)
    {
        var sheet = reader.NewSheet();
        reader.Read(line, sheet);
        return sheet;
    }

    /// <summary>The names that lines are read with.</summary>
    internal Lexicon Lexicon => lexicon;

    /// <summary>False for a line that ends in the scan: nothing is found in it.</summary>
    internal bool Reads(GoodsLine line) => MayMatter(line) || MayBeVague(line);

    /// <summary>Reads a line whatever the gate says of it; of a text that is too long to be read as one, the pieces that the gate lets pass.</summary>
    internal LineResult Read(GoodsLine line, DateOnly asOf)
    {
        if (line.Text.Length <= LongText.Longest)
        {
            return ReadPiece(line, asOf);
        }

        var join = new ResultJoin(Edition);
        foreach (var (start, length) in LongText.Pieces(line.Text))
        {
            if (start == 0 || lexicon.Gate.MayMatter(line.Text.AsSpan(start, length)))
            {
                join.Add(ReadPiece(line with { Text = line.Text.Substring(start, length) }, asOf), start);
            }
        }

        return join.Result();
    }

    private bool MayMatter(GoodsLine line) =>
        line.Cas is { Length: > 0 } || (line.TariffCode is { Length: > 0 } && TariffGate.MayMatter(line.TariffCode)) || lexicon.Gate.MayMatter(line.Text);

    private bool MayBeVague(GoodsLine line) => VagueText.IsShort(line.Text) && lexicon.Gate.MayBeVague(line.Text);

    private LineResult ReadPiece(GoodsLine line, DateOnly asOf)
    {
        if (!sheets.TryTake(out var sheet))
        {
            sheet = reader.NewSheet();
        }

        reader.Read(line, sheet);
        VagueText.Judge(sheet);
        var result = findings.Build(sheet, asOf);
        sheets.Add(sheet);
        return result;
    }

    private LineResult Vague(GoodsLine line, DateOnly asOf)
    {
        var result = Read(line, asOf);
        return result.Issues.Count == 0 && result.Findings.Count == 0 ? LineResult.Nothing : result;
    }
}
