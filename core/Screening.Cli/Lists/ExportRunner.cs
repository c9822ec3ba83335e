using System.Text;
using System.Text.Json;
using Screening.Cli.Output;
using Screening.Core.Lists;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;

namespace Screening.Cli.Lists;

/// <summary>Writes the whole edition for other programs and for spreadsheets.</summary>
internal static class ExportRunner
{
    /// <summary>Writes to a file, or to standard output where none is named.</summary>
    /// <exception cref="UsageException">A workbook is asked for on a terminal.</exception>
    public static int Run(ITerminal terminal, DateOnly asOf, string format, string? output, string? overlay)
    {
        if (format == "xlsx" && output is null)
        {
            throw new UsageException("A workbook is no text: name its file with --output, for example --output list.xlsx.");
        }

        var edition = ListSource.Load(overlay);
        if (output is null)
        {
            Write(terminal.Out, edition, asOf, format);
            terminal.Out.Flush();
            return ExitCodes.Success;
        }

        // The file takes its name only when it is whole.
        var unfinished = output + ".part";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
        {
            Write(file, edition, asOf, format);
        }

        File.Move(unfinished, output, overwrite: true);
        return ExitCodes.Success;
    }

    private static void Write(Stream stream, Edition edition, DateOnly asOf, string format)
    {
        switch (format)
        {
            case "json":
                WriteJson(stream, edition, asOf);
                break;
            case "csv":
                WriteCsv(stream, EditionTables.Of(edition, asOf)[0]);
                break;
            default:
                EditionWorkbook.Write(stream, edition, asOf);
                break;
        }
    }

    private static void WriteJson(Stream stream, Edition edition, DateOnly asOf)
    {
        using var writer = new Utf8JsonWriter(stream, JsonContract.WriterOptions with { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("edition"u8, CheckHandler.NameOf(edition));
        writer.WriteString("hash"u8, edition.Hash);
        writer.WriteString("knownUntil"u8, Dates.Text(edition.KnownUntil));
        writer.WriteString("asOf"u8, Dates.Text(asOf));
        foreach (var table in EditionTables.Of(edition, asOf))
        {
            writer.WriteStartArray(table.Name);
            foreach (var row in table.Rows)
            {
                writer.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                {
                    writer.WriteString(table.Columns[i], row[i]);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteCsv(Stream stream, EditionTable table)
    {
        // With the mark, spreadsheets read the Chinese as what it is.
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        writer.Write(CsvText.Row([.. table.Columns]));
        foreach (var row in table.Rows)
        {
            writer.Write(CsvText.Row([.. row]));
        }
    }
}
