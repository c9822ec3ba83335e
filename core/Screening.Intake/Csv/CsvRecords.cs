using System.Text;
using Screening.Intake.Text;
using Sylvan.Data.Csv;

namespace Screening.Intake.Csv;

/// <summary>
/// Steps through the records of delimited text, the one way for all who read it, so that a row's number means the same to each. Quotes
/// are read by the standard (RFC 4180), which is twice as fast, up to the first one that is not; from there leniently.
/// </summary>
internal sealed class CsvRecords : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream content;
    private readonly Encoding encoding;
    private readonly char delimiter;
    private readonly IntakeLimits limits;
    private CsvDataReader reader;
    private bool isLenient;
    private int count;

    /// <summary>Opens the text at its start.</summary>
    /// <param name="content">Seekable; stays open.</param>
    /// <param name="encoding">Of the text.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="limits">Bound a record's length.</param>
    public CsvRecords(Stream content, Encoding encoding, char delimiter, IntakeLimits limits)
    {
        (this.content, this.encoding, this.delimiter, this.limits) = (content, encoding, delimiter, limits);
        reader = Open(out var undecodable);
        Undecodable = undecodable;
    }

    /// <summary>What is no character of the encoding.</summary>
    public UndecodableBytes Undecodable { get; private set; }

    /// <summary>Cells of the record at hand.</summary>
    public int CellCount => reader.RowFieldCount;

    /// <summary>A cell of the record at hand, its quotes taken away; valid until the next record.</summary>
    public ReadOnlySpan<char> Cell(int index) => reader.GetFieldSpan(index);

    /// <summary>Goes to the next record; false at the end.</summary>
    /// <exception cref="CsvFormatException">The text can't be read further.</exception>
    /// <exception cref="CsvRecordTooLargeException">A record is longer than the limit.</exception>
    public bool Read()
    {
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException) when (!isLenient)
        {
            return Reread();
        }

        count++;
        return true;
    }

    public void Dispose() => reader.Dispose();

    private bool Reread()
    {
        reader.Dispose();
        isLenient = true;
        reader = Open(out var undecodable);
        Undecodable = undecodable;
        for (var i = 0; i <= count; i++)
        {
            if (!reader.Read())
            {
                return false;
            }
        }

        count++;
        return true;
    }

    private CsvDataReader Open(out UndecodableBytes undecodable) => CsvDataReader.Create(
        TextDecoder.Open(content, encoding, BufferSize, out undecodable),
        new CsvDataReaderOptions
        {
            Delimiter = delimiter, HasHeaders = false, BufferSize = BufferSize, MaxBufferSize = limits.MaxCellLength * 2, CsvStyle = isLenient ? CsvStyle.Lax : CsvStyle.Standard, Comment = '\0',
        });
}
