using SkiaSharp;

namespace Screening.Scans;

/// <summary>A font of a Debian package that papers are set in.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Package">The package that installs it.</param>
/// <param name="File">Its file.</param>
/// <param name="Face">Number of the face in a collection.</param>
public sealed record PaperFont(string Name, string Package, string File, int Face = 0)
{
    /// <summary>Fonts with Chinese characters: hei, song, kai and bold.</summary>
    public static IReadOnlyList<PaperFont> Chinese { get; } =
    [
        new("noto-sans", "fonts-noto-cjk", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
        new("noto-sans-bold", "fonts-noto-cjk", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2),
        new("noto-serif", "fonts-noto-cjk", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
        new("noto-serif-bold", "fonts-noto-cjk", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2),
        new("wqy-microhei", "fonts-wqy-microhei", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
        new("wqy-zenhei", "fonts-wqy-zenhei", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
        new("uming", "fonts-arphic-uming", "/usr/share/fonts/truetype/arphic/uming.ttc"),
        new("ukai", "fonts-arphic-ukai", "/usr/share/fonts/truetype/arphic/ukai.ttc"),
        new("gbsn", "fonts-arphic-gbsn00lp", "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"),
        new("gkai", "fonts-arphic-gkai00mp", "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"),
        new("wenkai", "fonts-lxgw-wenkai", "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"),
        new("wenkai-bold", "fonts-lxgw-wenkai", "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf"),
        new("tw-sung", "fonts-cns11643-sung", "/usr/share/fonts/truetype/cns11643/TW-Sung-98_1.ttf"),
        new("tw-kai", "fonts-cns11643-kai", "/usr/share/fonts/truetype/cns11643/TW-Kai-98_1.ttf"),
        new("droid", "fonts-droid-fallback", "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
    ];

    /// <summary>Fonts with Latin letters only.</summary>
    public static IReadOnlyList<PaperFont> Latin { get; } =
    [
        new("liberation-sans", "fonts-liberation", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"),
        new("liberation-serif", "fonts-liberation", "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"),
        new("liberation-mono", "fonts-liberation", "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf"),
        new("dejavu-sans", "fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    ];

    /// <summary>More fonts that train the matcher: other weights, and such as have traditional characters only.</summary>
    public static IReadOnlyList<PaperFont> Training { get; } =
    [
        .. Chinese,
        new("noto-sans-black", "fonts-noto-cjk-extra", "/usr/share/fonts/opentype/noto/NotoSansCJK-Black.ttc", 2),
        new("noto-sans-thin", "fonts-noto-cjk-extra", "/usr/share/fonts/opentype/noto/NotoSansCJK-Thin.ttc", 2),
        new("noto-serif-light", "fonts-noto-cjk-extra", "/usr/share/fonts/opentype/noto/NotoSerifCJK-ExtraLight.ttc", 2),
        new("noto-serif-black", "fonts-noto-cjk-extra", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Black.ttc", 2),
        new("wenkai-light", "fonts-lxgw-wenkai", "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf"),
        new("babelstone", "fonts-babelstone-han", "/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf"),
        new("cwtex-fangsong", "fonts-cwtex-fs", "/usr/share/fonts/truetype/cwtex/cwfs.ttf"),
        new("cwtex-kai", "fonts-cwtex-kai", "/usr/share/fonts/truetype/cwtex/cwkai.ttf"),
        new("mingti", "fonts-arphic-bsmi00lp", "/usr/share/fonts/truetype/arphic-bsmi00lp/bsmi00lp.ttf"),
    ];

    /// <summary>Fonts with simplified characters that the matcher never saw: a song, an oblique black one, one of 16 dots.</summary>
    public static IReadOnlyList<PaperFont> OtherChinese { get; } =
    [
        new("hanazono", "fonts-hanazono", "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
        new("smiley-oblique", "fonts-smiley-sans", "/usr/share/fonts/truetype/smiley-sans/SmileySans-Oblique.ttf"),
        new("unifont", "fonts-unifont", "/usr/share/fonts/opentype/unifont/unifont.otf"),
    ];

    /// <summary>Fonts with traditional characters that the matcher never saw.</summary>
    public static IReadOnlyList<PaperFont> OtherTraditional { get; } =
    [
        new("cwtex-hei-bold", "fonts-cwtex-heib", "/usr/share/fonts/truetype/cwtex/cwheib.ttf"),
        new("hanazono", "fonts-hanazono", "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
        new("cwtex-yuan", "fonts-cwtex-yen", "/usr/share/fonts/truetype/cwtex/cwyen.ttf"),
        new("ipamj", "fonts-ipamj-mincho", "/usr/share/fonts/truetype/ipamj/ipamjm.ttf"),
    ];

    /// <summary>Latin fonts that no other set has: condensed, typewriter, humanist, old style.</summary>
    public static IReadOnlyList<PaperFont> OtherLatin { get; } =
    [
        new("nimbus-narrow", "fonts-urw-base35", "/usr/share/fonts/opentype/urw-base35/NimbusSansNarrow-Regular.otf"),
        new("gillius", "fonts-adf-gillius", "/usr/share/fonts/truetype/adf/GilliusADF-Regular.otf"),
        new("bookman", "fonts-urw-base35", "/usr/share/fonts/opentype/urw-base35/URWBookman-Light.otf"),
        new("nimbus-mono", "fonts-urw-base35", "/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Regular.otf"),
    ];

    /// <summary>True when the font has every Chinese character of a paper.</summary>
    public bool Covers(Paper paper)
    {
        using var face = Open();
        using var font = new SKFont(face);
        return paper.Characters.Where(c => c >= 0x2E80).All(c => font.ContainsGlyph(c));
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="FileNotFoundException">Its package is not installed; the message names it.</exception>
    public SKTypeface Open() => System.IO.File.Exists(File) && SKTypeface.FromFile(File, Face) is { } face
        ? face
        : throw new FileNotFoundException($"The font {Name} is missing; install it with: apt-get install {Package}", File);
}
