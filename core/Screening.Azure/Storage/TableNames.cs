namespace Screening.Azure.Storage;

/// <summary>Names of the tables; docs/tables has a page for each.</summary>
public static class TableNames
{
    /// <summary>The ledger of inputs.</summary>
    public const string Inputs = "inputs";

    /// <summary>Summaries, rows of flagged lines, marks of done chunks.</summary>
    public const string Results = "results";

    /// <summary>Summaries by the time of receipt.</summary>
    public const string ResultIndex = "resultIndex";

    /// <summary>What people decided.</summary>
    public const string Decisions = "decisions";

    /// <summary>The editions that are known, and which is active.</summary>
    public const string Lists = "lists";

    /// <summary>Re-screenings, and the findings that they wrote beside those before.</summary>
    public const string Rescreenings = "rescreenings";
}
