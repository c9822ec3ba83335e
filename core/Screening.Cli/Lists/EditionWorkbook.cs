using Screening.Core.Lists;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Workbooks;

namespace Screening.Cli.Lists;

/// <summary>The edition as a workbook, a sheet for each of its tables.</summary>
internal static class EditionWorkbook
{
    // Widths by what a column holds, in characters; the rest are as wide as codes and dates need.
    private static readonly Dictionary<string, double> Widths = new(StringComparer.Ordinal)
    {
        ["title"] = 42, ["titleZh"] = 30, ["officialTextZh"] = 60, ["rule"] = 60, ["ruleZh"] = 60, ["statusWhy"] = 60, ["statusWhyZh"] = 60, ["wouldSettle"] = 50, ["gaps"] = 50, ["notes"] = 50,
        ["says"] = 60, ["saysZh"] = 60, ["why"] = 60, ["whyZh"] = 60, ["when"] = 50, ["question"] = 50, ["names"] = 50, ["namesZh"] = 34, ["appliesTo"] = 30, ["locator"] = 60,
        ["tariffCodes"] = 36, ["code"] = 24, ["number"] = 34, ["id"] = 26,
    };

    public static void Write(Stream stream, Edition edition, DateOnly asOf) =>
        TableWorkbook.Write(stream, EditionTables.Of(edition, asOf).Prepend(About(edition, asOf)).Select(table => new SheetTable(
            table.Name, [.. table.Columns.Select(name => (name, Widths.GetValueOrDefault(name, 16)))], table.Rows)));

    private static EditionTable About(Edition edition, DateOnly asOf) => new(
        "edition",
        ["id", "title"],
        [
            ["edition", CheckHandler.NameOf(edition)], ["hash", edition.Hash], ["knownUntil", Dates.Text(edition.KnownUntil)], ["asOf", Dates.Text(asOf)],
            .. edition.Overlays.Select(o => (string[])["overlay", $"{o.Name}, stated by {o.StatedBy} on {Dates.Text(o.StatedOn)}"]),
        ]);
}
