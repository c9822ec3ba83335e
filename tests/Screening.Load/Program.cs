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
    case ["scale"]:
        Console.Write(ScaleReport.Of(new ScaleAssumptions()));
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: rows, embedded, azurite, small; or scale for the simulation. Example: dotnet run -c Release --project tests/Screening.Load -- rows");
        return 2;
}
