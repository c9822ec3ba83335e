using Screening.Fuzz;

namespace Screening.Intake.Tests;

public sealed class FuzzTests
{
    private const int Count = 300;

    public static TheoryData<string> Seeds => [.. Reading.Samples().Select(f => Path.GetFileName(f)!).Where(n => !n.EndsWith(".pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_mutation_of_a_sample_breaks_its_reader(string name)
    {
        var files = Reading.Samples().Select(File.ReadAllBytes).ToList();
        var run = FuzzRun.Of(name, File.ReadAllBytes(Reading.Sample(name)), files, Count, seed: 20261124);
        Assert.Equal(Count, run.Executions);
        Assert.Empty(run.Failures);
    }
}
