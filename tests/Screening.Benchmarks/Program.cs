using System.Globalization;
using Screening.Benchmarks.Manifests;
using Screening.Benchmarks.Runs;

const string Usage = """
    usage: throughput [LINES]           lines/s through the engine on one thread
           manifest FILE LINES [zh]     writes a manifest as CSV
    """;

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

switch (args.FirstOrDefault())
{
    case "throughput":
        Throughput.Run(Number(1, 1_000_000));
        return 0;
    case "manifest" when args.Length > 2:
        Manifest.WriteCsv(args[1], Number(2, 0), args is [.., "zh"] ? 1 / 3.0 : 0);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
