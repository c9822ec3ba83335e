using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Reach;

namespace Screening.Pipeline.Rescreening;

/// <summary>An answer as far as a comparison needs it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Licence">The licence on the date.</param>
/// <param name="Findings">The findings as <see cref="AnswerEssence.Findings"/> has them; its hash where it is longer than <see cref="MaxFindings"/>.</param>
public sealed record AnswerBrief(Verdict Verdict, Licence Licence, string Findings)
{
    /// <summary>UTF-16 units of the findings that are kept as they are.</summary>
    public const int MaxFindings = 6_000;

    private const string Hashed = "sha256:";

    /// <summary>Codes of the entries found, in their order; null where they are not kept.</summary>
    public IReadOnlyList<EntryCode>? Entries => Findings.StartsWith(Hashed, StringComparison.Ordinal)
        ? null
        : [.. Findings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(finding => EntryCode.Parse(finding[..finding.IndexOf(':', StringComparison.Ordinal)]))];

    /// <summary>The brief of an answer.</summary>
    public static AnswerBrief Of(AnswerEssence essence) => new(
        essence.Verdict, essence.Licence,
        essence.Findings.Length <= MaxFindings
            ? essence.Findings
            : Hashed + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(essence.Findings))));
}
