using System.Globalization;
using Screening.Fuzz;

if (args is not [var folder, var number, ..] || !int.TryParse(number, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("Name the folder of samples, workbooks, messages, papers and tables, how many mutations of each, and maybe a part of the names: dotnet run -c Release --project tests/Screening.Fuzz -- tests 20000 .xml");
    return 2;
}

var files = new[] { "samples", "workbooks", "messages", "papers", "tables" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, part))).Order(StringComparer.Ordinal).ToList();
var seeds = files.ConvertAll(File.ReadAllBytes);
var failed = false;
for (var i = 0; i < files.Count; i++)
{
    var name = Path.GetFileName(files[i]);
    if (args.Length > 2 && !args.Skip(2).Any(part => name.Contains(part, StringComparison.Ordinal)))
    {
        continue;
    }

    var run = FuzzRun.Of(name, seeds[i], seeds, count, seed: 1, TimeSpan.FromSeconds(20));
    failed |= run.Failures.Count > 0;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {run.Executions,7} read  {run.Rejected,6} rejected  {run.Failures.Count,4} failures  slowest {run.Slowest.TotalMilliseconds,6:0} ms  peak {run.PeakMegabytes} MB"));
    foreach (var failure in run.Failures.Take(5))
    {
        Console.WriteLine("  " + failure);
    }
}

return failed ? 1 : 0;
