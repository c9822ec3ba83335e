using Screening.Samples;

if (args is not [var root])
{
    Console.Error.WriteLine("Name the folder to write into: dotnet run --project tests/Screening.Samples -- tests");
    return 2;
}

var folder = Directory.CreateDirectory(Path.Combine(root, "samples")).FullName;
File.WriteAllBytes(Path.Combine(folder, "packing-list.xlsx"), PackingListWorkbook.Create());
File.WriteAllBytes(Path.Combine(folder, "certificate-of-analysis.pdf"), AnalysisCertificate.Create());
folder = Directory.CreateDirectory(Path.Combine(root, "workbooks")).FullName;
File.WriteAllBytes(Path.Combine(folder, "packing-list.xlsb"), BinaryWorkbook.Create());
File.WriteAllBytes(Path.Combine(folder, "packing-list.xls"), LegacyWorkbook.Biff8());
File.WriteAllBytes(Path.Combine(folder, "stock-list-biff2.xls"), LegacyWorkbook.Biff2());
File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(root, "papers")).FullName, "word-features.docx"), WordPaper.Create());
folder = Directory.CreateDirectory(Path.Combine(root, "messages")).FullName;
foreach (var (name, content) in TradeMessages.All)
{
    File.WriteAllText(Path.Combine(folder, name), content);
}

File.WriteAllBytes(Path.Combine(folder, "papers.zip"), Parcels.Zip());
File.WriteAllBytes(Path.Combine(folder, "papers.eml"), Parcels.Mail());
File.WriteAllBytes(Path.Combine(folder, "list.csv.gz"), Parcels.Gzip());
File.WriteAllBytes(Path.Combine(folder, "message.msg"), OutlookMessage.Create());
return 0;
