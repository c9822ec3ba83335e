namespace Screening.Core.Lists.Validation;

/// <summary>One topic that an edition is checked for.</summary>
internal interface IEditionCheck
{
    /// <summary>Adds what is wrong.</summary>
    void Check(Edition edition, List<Issue> issues);
}
