namespace Screening.Core.Lists.Validation;

/// <summary>Runs every check on a whole edition and reports all problems at once.</summary>
public static class EditionValidator
{
    private static readonly IEditionCheck[] Checks =
    [
        new ReferenceCheck(), new CasCheck(), new SourceCheck(), new TimelineCheck(), new RuleCheck(), new NameCheck(), new DeadNameCheck(), new GapCheck(),
    ];

    /// <summary>All problems of an edition, in the order of the checks.</summary>
    public static IReadOnlyList<Issue> Validate(Edition edition)
    {
        var issues = new List<Issue>();
        foreach (var check in Checks)
        {
            check.Check(edition, issues);
        }

        return issues;
    }
}
