using System.IO.Compression;
using System.Text;

namespace Screening.Intake.Tests.Parts;

public sealed class PartTests
{
    private const string List = "description,qty\nerbium oxide,2\n";

    [Fact]
    public void Each_part_is_read_by_its_own_reader_and_named_in_the_place()
    {
        var (lines, report) = Reading.OfFile("tests", "messages", "papers.eml");
        Assert.Equal("eml", report.Reader);
        Assert.Contains(lines, l => l.Where == "body > line 1" && l.Text.Contains("scandium", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Where == "papers.zip > invoice-ubl.xml > /Invoice/InvoiceLine[1]");
    }

    [Fact]
    public void Archives_within_archives_are_read_to_a_depth()
    {
        var content = Zip(("list.csv", Encoding.UTF8.GetBytes(List)));
        for (var i = 0; i < 8; i++)
        {
            content = Zip(("list.csv", Encoding.UTF8.GetBytes(List)), ("inner.zip", content));
        }

        var (lines, report) = Reading.Of(content, "a.zip");
        Assert.Equal(5, lines.Count);
        Assert.Contains(report.Issues, i => i.Code == "partDepthLimit" && i.Message.Contains("MaxPartDepth", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "an entry that unpacks without end")]
    [InlineData(false, "a gzip file that does")]
    public void What_unpacks_without_end_is_not_read(bool isZip, string why)
    {
        var zeros = new byte[8 << 20];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(zeros);
        }

        var (lines, report) = Reading.Of(isZip ? Zip(("list.csv", Encoding.UTF8.GetBytes(List)), ("bomb", zeros)) : packed.ToArray(), "a");
        Assert.True(lines.Count == (isZip ? 1 : 0) && report.Issues.Any(i => i.Code == "unpackLimit"), why);
        Assert.Equal(!isZip, report.IsRejected);
    }

    [Fact]
    public void Too_many_parts_are_named_by_their_limit()
    {
        var content = Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.csv", Encoding.UTF8.GetBytes(List)))]);
        var (lines, report) = Reading.Of(content, "a.zip", new IntakeLimits { MaxParts = 7 });
        Assert.Equal(7, lines.Count);
        Assert.Single(report.Issues, i => i.Code == "partLimit");
    }

    [Fact]
    public void A_cut_archive_gives_the_entries_before_the_cut()
    {
        var whole = Zip(("first.csv", Encoding.UTF8.GetBytes(List)), ("second.csv", Encoding.UTF8.GetBytes(List)));
        var (lines, report) = Reading.Of(whole[..^40], "a.zip");
        Assert.Contains(lines, l => l.Where.StartsWith("first.csv", StringComparison.Ordinal));
        Assert.Contains(report.Issues, i => i.Code == "brokenContent");
    }

    [Fact]
    public void A_name_that_climbs_out_of_the_archive_is_only_a_name()
    {
        var (lines, _) = Reading.Of(Zip(("../../escape.csv", Encoding.UTF8.GetBytes(List))), "a.zip");
        Assert.Equal("../../escape.csv > row 2", Assert.Single(lines).Where);
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, "..", "..", "escape.csv")));
    }

    [Fact]
    public void A_failure_of_the_storage_is_no_fault_of_the_document()
    {
        using var content = new FailingStream(Encoding.UTF8.GetBytes(List + new string('\n', 200_000)));
        Assert.Throws<IOException>(() => new DocumentIntake().Read(content, "a.csv", new DocumentReport()).ToList());
    }

    [Theory]
    [InlineData(68, 2, "the chain of the sector table runs in a circle")]
    [InlineData(48, 0x7FFFFFF0, "the directory does")]
    [InlineData(60, 0x7FFFFFF0, "the mini table does")]
    public void A_forged_compound_file_ends_at_once(int at, int sector, string why)
    {
        var content = File.ReadAllBytes(Reading.Sample("message.msg"));
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(at), sector);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (_, report) = Reading.Of(content, "a.msg");
        Assert.True(report.Issues.Count > 0 && GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20, why);
    }

    [Fact]
    public void Sectors_that_run_in_a_circle_are_no_workbook()
    {
        var content = File.ReadAllBytes(Reading.Sample("message.msg"));
        var names = System.Text.Encoding.Unicode.GetBytes("_version1.0");
        for (var at = content.AsSpan().IndexOf(names); at >= 0; at = content.AsSpan().IndexOf(names))
        {
            content[at] = (byte)'x';
        }

        names = System.Text.Encoding.Unicode.GetBytes("__substg1.0_");
        for (var at = content.AsSpan().IndexOf(names); at >= 0; at = content.AsSpan().IndexOf(names))
        {
            content[at] = (byte)'x';
        }

        content[512 + (2 * 4)] = 2;
        content.AsSpan(512 + (2 * 4) + 1, 3).Clear();
        var (_, report) = Reading.Of(content, "a.xls");
        Assert.True(report.IsRejected);
        Assert.Contains(report.Issues, i => i.Code == "brokenContent");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return buffer.ToArray();
    }

    private sealed class FailingStream(byte[] content) : MemoryStream(content)
    {
        private int reads;

        public override int Read(Span<byte> buffer) => ++reads > 1 ? throw new IOException("The line is dead.") : base.Read(buffer);
    }
}
