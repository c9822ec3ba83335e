using Screening.Fuzz;

namespace Screening.Intake.Tests;

public sealed class FuzzTests
{
    private const int Count = 300;

    private static readonly string[] Papers = ["air-waybill.odt", "air-waybill.rtf"];

    public static TheoryData<string> Seeds => [.. Reading.Samples().Select(f => Path.GetFileName(f)!).Where(n => !n.EndsWith(".pdf", StringComparison.Ordinal)).Concat(Papers).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_mutation_of_a_sample_breaks_its_reader(string name)
    {
        var files = Reading.Samples().Select(File.ReadAllBytes).ToList();
        var run = FuzzRun.Of(name, File.ReadAllBytes(Papers.Contains(name) ? Path.Combine(Reading.Folder("papers"), name) : Reading.Sample(name)), files, Count, seed: 20261124);
        Assert.Equal(Count, run.Executions);
        Assert.Empty(run.Failures);
    }
}
