using Screening.Core.Chemistry;

namespace Screening.Core.Lists.Validation;

/// <summary>Every CAS number has the check digit that its other digits demand.</summary>
internal sealed class CasCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        foreach (var substance in edition.Substances.Values.Where(s => s.Cas is not null && !CasNumber.IsValid(s.Cas)).OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            issues.Add(new Issue(
                "wrongCasCheckDigit", IssueSeverity.Error, $"substances.json, {substance.Id}", $"'{substance.Cas}' has no right check digit.",
                "Compare it with its source."));
        }
    }
}
