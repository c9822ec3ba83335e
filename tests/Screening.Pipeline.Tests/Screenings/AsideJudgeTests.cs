using System.Text;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Tests.Screenings;

public sealed class AsideJudgeTests
{
    private static readonly ScreeningRun Run = new("s", new InputRef("inbox", "a.csv", "1"), new DateOnly(2026, 11, 24), new EditionInUse(ShippedEdition.Load()));

    [Theory]
    [InlineData("Free of charge: 2 kg dysprosium oxide", true, "goods that stand below the sum are no line, and yet are named")]
    [InlineData("Packed in steel drums", false, "an ordinary note is nothing to look at")]
    public void A_note_that_names_what_is_listed_is_said(string note, bool isSaid, string because)
    {
        var report = new DocumentReport();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"No,Description,Qty,Amount\n1,Pump,1,2\nTotal,,1,2\n,{note},,\n"));
        Assert.Single(new DocumentIntake().Read(content, "a.csv", report));

        AsideJudge.Judge(report, Run);

        Assert.True(isSaid == report.Issues.Any(i => i.Code == "listedAside" && i.Where == "row 4"), because);
    }
}
