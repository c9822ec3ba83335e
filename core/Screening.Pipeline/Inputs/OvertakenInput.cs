using Screening.Core;

namespace Screening.Pipeline.Inputs;

/// <summary>Why an input version is not screened although nothing is wrong with it: it was replaced or deleted first.</summary>
internal static class OvertakenInput
{
    internal const string Changed = "changedBeforeRead";
    internal const string Deleted = "deletedBeforeRead";

    internal static Issue IssueOf(bool gone) => gone
        ? new Issue(Deleted, IssueSeverity.Error, "", "The file was deleted before it was read.", "Upload it again when it should be screened.")
        : new Issue(Changed, IssueSeverity.Error, "", "The file was replaced before it was read; the newer version has a screening of its own.");
}
