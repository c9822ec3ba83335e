using System.Globalization;
using BenchmarkDotNet.Running;
using Screening.Benchmarks;
using Screening.Benchmarks.Documents;
using Screening.Benchmarks.Manifests;
using Screening.Benchmarks.Peers;
using Screening.Benchmarks.Runs;
using Screening.Core.Lists;

const string Usage = """
    usage: throughput [LINES]           lines/s through the engine on one thread
           latency [LINES]              percentiles of lines with facts
           vocabulary [LINES]           the same lines with 1, 10 and 100 times the names
           worst [SECONDS] [NAME]       one line of up to 1 MB of the worst inputs
           peers [LINES]                beside a compiled Regex and Lucene.Net
           manifest FILE LINES [zh]     writes a manifest as CSV
           terms FILE                   writes every name of the edition, one a line
           load [files]                 the edition in a fresh process, compiled or from its files
           documents FOLDER             intake beside Sylvan.Data.Csv, ExcelDataReader and MiniExcel
           document FILE                time and memory of one document
           pdf [PAGES]                  an invoice as PDF beside pdftotext -layout
           bdn [ARGUMENTS]              BenchmarkDotNet
    """;

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

switch (args.FirstOrDefault())
{
    case "throughput":
        Throughput.Run(Number(1, 1_000_000));
        return 0;
    case "latency":
        Latency.Run(Number(1, 2_000));
        return 0;
    case "vocabulary":
        Vocabulary.Run(Number(1, 200_000));
        return 0;
    case "worst":
        WorstCases.Run(args.ElementAtOrDefault(2), Number(1, 5));
        return 0;
    case "peers":
        Comparison.Run(Number(1, 200_000));
        return 0;
    case "manifest" when args.Length > 2:
        Manifest.WriteCsv(args[1], Number(2, 0), args is [.., "zh"] ? 1 / 3.0 : 0);
        return 0;
    case "terms" when args.Length > 1:
        File.WriteAllLines(args[1], Terms.Of(ShippedEdition.Load()));
        return 0;
    case "load":
        EditionLoad.Run(args is [_, "files"]);
        return 0;
    case "documents" when args.Length > 1:
        DocumentSpeed.Run(args[1]);
        return 0;
    case "document" when args.Length > 1:
        DocumentSpeed.RunOne(args[1]);
        return 0;
    case "pdf":
        PdfSpeed.Run(Number(1, 200));
        return 0;
    case "bdn":
        BenchmarkSwitcher.FromTypes([typeof(ClassifierBenchmarks)]).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
