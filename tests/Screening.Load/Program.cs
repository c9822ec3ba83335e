using System.Diagnostics;
using Screening.Load.Measures;
using Screening.Load.Scale;

switch (args)
{
    case ["rows"]:
        await RowsMeasure.RunAsync();
        return 0;
    case ["embedded"]:
        await ManifestMeasure.RunAsync(isAzure: false);
        return 0;
    case ["azurite"]:
        await ManifestMeasure.RunAsync(isAzure: true);
        return 0;
    case ["small"]:
        await SmallMeasure.RunAsync();
        return 0;
    case ["all"]:
        // Each in a process of its own, so that none inherits the memory and the warmth of another.
        foreach (var measure in new[] { "rows", "embedded", "azurite", "small", "rescreen" })
        {
            using var process = Process.Start("dotnet", [typeof(RowsMeasure).Assembly.Location, measure]);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                return process.ExitCode;
            }
        }

        return 0;
    case ["rescreen"]:
        await RescreenMeasure.RunAsync();
        return 0;
    case ["scale"]:
        Console.Write(ScaleReport.Of(new ScaleAssumptions()));
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: rows, embedded, azurite, small, rescreen, all; or scale for the simulation. Example: dotnet run -c Release --project tests/Screening.Load -- rows");
        return 2;
}
