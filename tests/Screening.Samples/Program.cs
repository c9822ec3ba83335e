using Screening.Samples;

if (args is not [var folder])
{
    Console.Error.WriteLine("Name the folder to write into: dotnet run --project tests/Screening.Samples -- tests/samples");
    return 2;
}

Directory.CreateDirectory(folder);
File.WriteAllBytes(Path.Combine(folder, "packing-list.xlsx"), PackingListWorkbook.Create());
File.WriteAllBytes(Path.Combine(folder, "certificate-of-analysis.pdf"), AnalysisCertificate.Create());
return 0;
