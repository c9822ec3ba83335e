using System.Buffers.Binary;
using System.IO.Compression;
using ImageMagick;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tests.Pictures;

[Collection(ReaderCollection.Name)]
public sealed class HostilePictureTests(ReaderFixture fixture)
{
    [Theory]
    [InlineData(30_000, 30_000, "more pixels than MaxPixels")]
    [InlineData(65_000, 10, "longer than MaxSide")]
    public void A_picture_too_large_is_refused_before_it_is_decoded(int width, int height, string because)
    {
        var page = Assert.Single(fixture.Read(PngOf(width, height)));

        var issue = Assert.Single(page.Issues);
        Assert.True(issue.Code == "pictureTooLarge", because);
        Assert.Contains($"{width} x {height}", issue.Message, StringComparison.Ordinal);
        Assert.False(page.IsRead);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.02)]
    public void A_jpeg_cut_short_is_read_as_far_as_it_goes_or_refused_and_says_so(double share)
    {
        var whole = Jpeg();

        var page = Assert.Single(fixture.Read(whole[..(int)(whole.Length * share)]));

        Assert.Contains(page.Issues, i => i.Code == "brokenPicture");
    }

    [Fact]
    public void A_file_that_only_begins_like_a_picture_is_broken()
    {
        var page = Assert.Single(fixture.Read([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5]));

        Assert.Equal("brokenPicture", Assert.Single(page.Issues).Code);
    }

    [Fact]
    public void Of_an_animation_the_first_picture_is_read()
    {
        using var frames = new MagickImageCollection { new MagickImage(MagickColors.White, 200, 100), new MagickImage(MagickColors.Red, 200, 100) };
        var page = Assert.Single(fixture.Read(frames.ToByteArray(MagickFormat.Gif)));

        Assert.True(page.IsRead);
        Assert.Empty(page.Words);
    }

    [Fact]
    public void Every_page_of_a_tiff_comes_and_no_more_than_are_wanted()
    {
        using var frames = new MagickImageCollection();
        for (var i = 0; i < 4; i++)
        {
            frames.Add(new MagickImage(MagickColors.White, 100, 100));
        }

        var content = frames.ToByteArray(MagickFormat.Tiff);
        var pages = fixture.Reader.Read(new ScanSource { Content = content, Name = "fax.tif", MaxPages = 3, FirstPage = 5 }, CancellationToken.None).ToList();

        Assert.Equal([5, 6, 7, 8], pages.Select(p => p.Number));
        Assert.Equal("pageLimit", Assert.Single(pages[3].Issues).Code);
        Assert.Equal(4, fixture.Read(content).Count);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_named_and_the_next_is_read()
    {
        using var reader = new ScanReader(new OcrOptions { MaxPageTime = TimeSpan.FromTicks(1) }, ReaderFixture.Models, TimeProvider.System);

        var page = Assert.Single(reader.Read(new ScanSource { Content = ReaderFixture.Page("certificate-zh.png"), Name = "scan" }, CancellationToken.None));

        Assert.Equal("pageTimeLimit", Assert.Single(page.Issues).Code);
    }

    [Fact]
    public void A_caller_who_stops_is_obeyed()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            fixture.Reader.Read(new ScanSource { Content = ReaderFixture.Page("certificate-zh.png"), Name = "scan" }, stop.Token).ToList());
    }

    private static byte[] Jpeg()
    {
        using var image = new MagickImage(ReaderFixture.Page("certificate-zh.png")) { Quality = 60 };
        image.Resize(620, 0);
        return image.ToByteArray(MagickFormat.Jpeg);
    }

    // A true head and a few bytes of data: what a bomb sends.
    private static byte[] PngOf(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 0);
        Chunk(file, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[1000]);
        }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] body = [.. name, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
