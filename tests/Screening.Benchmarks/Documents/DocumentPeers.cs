using System.Text;
using ExcelDataReader;
using MiniExcelLibs;
using Screening.Intake;
using Sylvan.Data.Csv;

namespace Screening.Benchmarks.Documents;

/// <summary>Reads a document with intake, and with the libraries that read the same format; each touches every cell and gives what it saw.</summary>
internal static class DocumentPeers
{
    public static long Intake(string path)
    {
        using var content = File.OpenRead(path);
        var report = new DocumentReport();
        var characters = 0L;
        foreach (var line in new DocumentIntake(new IntakeLimits { MaxTime = TimeSpan.FromHours(1) }).Read(content, Path.GetFileName(path), report))
            characters += line.Text.Length;
        return report.IsRejected || report.ItemLines == 0 ? throw new InvalidOperationException($"{path} was not read.") : characters;
    }

    public static long Sylvan(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8, true, 64 * 1024);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = false, BufferSize = 64 * 1024 });
        var characters = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.RowFieldCount; i++)
                characters += reader.GetString(i).Length;
        }

        return characters;
    }

    public static long ExcelReader(string path)
    {
        using var content = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(content);
        var characters = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                characters += reader.GetValue(i)?.ToString()?.Length ?? 0;
        }

        return characters;
    }

    public static long Mini(string path)
    {
        using var content = File.OpenRead(path);
        var characters = 0L;
        foreach (IDictionary<string, object?> row in content.Query())
        {
            foreach (var value in row.Values)
                characters += value?.ToString()?.Length ?? 0;
        }

        return characters;
    }
}
