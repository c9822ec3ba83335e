using System.Globalization;
using Screening.Faults;

// full [SEED]: everything; NAME TIMES [SEED]: one scenario; "inside" is how the full-disk scenario starts itself on its small disk.
if (args is not ["full", ..] && (args is not [.., _, _] || !FullRun.Names.Contains(args[0] == "inside" ? args[1] : args[0])))
{
    Console.Error.WriteLine($"Say 'full', or a scenario and how often: {string.Join(", ", FullRun.Names)}. Example: dotnet run -c Release --project tests/Screening.Faults -- kill-azurite 20");
    return 2;
}

if (args is ["inside", var inside, var insideTimes, var insideSeed])
{
    return await ReportAsync(inside, Number(insideTimes), Number(insideSeed));
}

Console.WriteLine(FaultResult.Head);
if (args is [var name, var times, ..] && name != "full")
{
    var seed = args.Length > 2 ? Number(args[2]) : 1;
    return name == "disk" ? await FullRun.RunInSmallDiskAsync(Number(times), seed) : await ReportAsync(name, Number(times), seed);
}

var failed = 0;
foreach (var (scenario, often) in new[]
{
    ("kill-embedded", 200), ("kill-azurite", 200), ("restart", 30), ("proxy-1", 300), ("proxy-10", 150), ("proxy-50", 40), ("messages-embedded", 1000),
    ("messages-azurite", 1000), ("lost-embedded", 30), ("lost-azurite", 30), ("inputs-embedded", 60), ("inputs-azurite", 60), ("clock", 500), ("disk", 40), ("hosts-embedded", 30), ("hosts-azurite", 30),
})
{
    failed |= scenario == "disk" ? await FullRun.RunInSmallDiskAsync(often, 1) : await ReportAsync(scenario, often, 1);
}

return failed;

static async Task<int> ReportAsync(string scenario, int times, int seed)
{
    var result = await FullRun.RunAsync(scenario, times, seed);
    Console.WriteLine(result);
    foreach (var finding in result.Audit.Findings.Take(10))
    {
        Console.Error.WriteLine("  " + finding);
    }

    return result.Audit.IsClean ? 0 : 1;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
