namespace Screening.Scans;

/// <summary>Papers with the fonts they are set in and the ways in which they are spoiled.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Ways">Ways of spoiling; the first does nothing.</param>
/// <param name="Papers">Makes a number of papers.</param>
/// <param name="Pages">Sets a number of papers, one at a time.</param>
public sealed record PaperSet(string Name, IReadOnlyList<Degradation> Ways, Func<int, IReadOnlyList<Paper>> Papers, Func<int, IEnumerable<(SetPage Page, int Number)>> Pages)
{
    private static readonly int[] Resolutions = [150, 200, 300, 150, 100, 200, 150, 300];
    private static readonly int[] OtherResolutions = [150, 200, 150, 240, 120, 300, 150];
    private static readonly double[] OtherSizes = [10.5, 9, 12, 8];

    /// <summary>The papers whose fonts also trained the matcher.</summary>
    public static PaperSet Known { get; } = new("known", Degradation.All, Scans.Papers.Make, KnownPages);

    /// <summary>Papers of other kinds in other fonts, spoiled in other ways.</summary>
    public static PaperSet Other { get; } = new("other", OtherDegradations.All, OtherPapers.Make, OtherPages);

    /// <summary>The set of a name; null where there is none.</summary>
    public static PaperSet? Of(string name) => name == Known.Name ? Known : name == Other.Name ? Other : null;

    private static IEnumerable<(SetPage Page, int Number)> KnownPages(int count)
    {
        var papers = Known.Papers(count);
        for (var i = 0; i < count; i++)
        {
            using var setter = new Typesetter(Font(PaperFont.Chinese, i * 7, papers[i]), PaperFont.Latin[i % PaperFont.Latin.Count], Resolutions[(i + (i / 8)) % Resolutions.Length]);
            yield return (setter.Set(papers[i]), i);
        }
    }

    private static IEnumerable<(SetPage Page, int Number)> OtherPages(int count)
    {
        var papers = Other.Papers(count);
        for (var i = 0; i < count; i++)
        {
            var fonts = OtherPapers.IsTraditional(i) ? PaperFont.OtherTraditional : PaperFont.OtherChinese;
            var size = papers[i].Name.StartsWith("dense", StringComparison.Ordinal) ? 8 : OtherSizes[i / 3 % OtherSizes.Length];
            using var setter = new Typesetter(Font(fonts, (i * 3) + (i / OtherPapers.Kinds), papers[i]), PaperFont.OtherLatin[i % PaperFont.OtherLatin.Count], OtherResolutions[i * 2 % OtherResolutions.Length], size);
            yield return (setter.Set(papers[i]), i);
        }
    }

    // The next font that has all its characters.
    private static PaperFont Font(IReadOnlyList<PaperFont> fonts, int first, Paper paper) => fonts.Select((_, i) => fonts[(first + i) % fonts.Count]).First(f => f.Covers(paper));
}
