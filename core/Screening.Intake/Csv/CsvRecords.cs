using System.Text;
using Screening.Intake.Text;
using Sylvan.Data.Csv;

namespace Screening.Intake.Csv;

/// <summary>Opens delimited text the one way, so that a row's number means the same to all who read it.</summary>
internal static class CsvRecords
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The records from the start of the content.</summary>
    /// <param name="content">Stays open.</param>
    /// <param name="encoding">Of the text.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="limits">Bound a record's length.</param>
    /// <param name="undecodable">Counts what is no character of the encoding.</param>
    public static CsvDataReader Open(Stream content, Encoding encoding, char delimiter, IntakeLimits limits, out UndecodableBytes undecodable) => CsvDataReader.Create(
        TextDecoder.Open(content, encoding, BufferSize, out undecodable),
        new CsvDataReaderOptions
        {
            Delimiter = delimiter, HasHeaders = false, BufferSize = BufferSize, MaxBufferSize = limits.MaxCellLength * 2, CsvStyle = CsvStyle.Lax, Comment = '\0',
        });
}
