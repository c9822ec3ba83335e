using ImageMagick;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Tests.Pictures;

/// <summary>The picture of a page that may be shown to somebody else.</summary>
[Collection(ReaderCollection.Name)]
public sealed class PagePictureTests(ReaderFixture fixture)
{
    [Fact]
    public void What_is_covered_has_no_ink_left_and_the_same_page_gives_the_same_bytes()
    {
        var covered = default(PageBox);
        var first = Read(words => [covered = words[0].Box]);
        var second = Read(words => [words[0].Box]);

        using var picture = new MagickImage(first.Picture.Span);
        var scale = (double)picture.Width / first.Width;
        using var pixels = picture.GetPixels();
        var inside = Enumerable.Range((int)(covered.Top * scale) + 2, Math.Max(1, (int)(covered.Height * scale) - 4))
            .SelectMany(y => Enumerable.Range((int)(covered.Left * scale) + 2, Math.Max(1, (int)(covered.Width * scale) - 4)).Select(x => pixels.GetPixel(x, y).GetChannel(0)));
        Assert.All(inside, value => Assert.InRange(value, 120, 136));
        Assert.True(first.Picture.Span.SequenceEqual(second.Picture.Span));
        Assert.True(Math.Max(picture.Width, picture.Height) <= 2_048);
        Assert.Equal(-1, first.Picture.Span.IndexOf("tEXt"u8));
        Assert.Equal(-1, first.Picture.Span.IndexOf("tIME"u8));
    }

    [Fact]
    public void No_picture_is_made_where_none_is_asked_for() => Assert.True(Read(null).Picture.IsEmpty);

    private ScanPage Read(Func<IReadOnlyList<ScanWord>, IReadOnlyList<PageBox>>? cover) => Assert.Single(
        fixture.Reader.Read(new ScanSource { Content = ReaderFixture.Page("certificate-zh.png"), Name = "scan", Cover = cover }, CancellationToken.None));
}
