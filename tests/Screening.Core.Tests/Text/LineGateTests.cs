using CsCheck;
using Screening.Core.Classification;

namespace Screening.Core.Tests.Text;

/// <summary>The gate is held to two things: it decides as if it looked at every place, and it rejects nothing that reading would find.</summary>
public sealed class LineGateTests
{
    private static readonly string[] Surroundings = ["{0}", "25 kg drums, {0} in cartons", "{0}; net weight 40 kg", "纸箱包装，{0}，净重", "PALLET 3 OF 9 ({0})", "order 88/{0}"];

    private static readonly string[] Formulas =
    [
        "Dy2O3", "DY2O3", "dy2o3", "Dy₂O₃", "Y2O3", "y2o3", "(Y0.9Eu0.1)2O3", "GdCl3·6H2O", "Sm2Co17", "SmCo5", "Y3Al5O12:Ce", "Er:YAG", "Yb-doped fibre", "Dy-Fe alloy", "Al-Sc 2%", "(Tb,Dy)Fe2",
        "(TB,DY)FE2 alloy", "BaMgAl10O17:Eu2+", "Nd2Fe14B with Dy", "Lu-177", "177Lu", "Gd(OTf)3", "Y(thd)3", "Tb metal", "TB OXIDE", "Ho metal", "Dy/TREM 1%", "Nd 28.5%, Dy 1.2%, B 1%, Fe balance",
        "DY 1.2%, ND 28%, FE BAL", "Y 45%, Ni 55%", "YbF3", "Er2O3/Yb2O3", "CeO2", "N42SH magnet", "YIG", "LYSO:Ce",
    ];

    private static readonly string[] Misspelt =
    [
        "dysprosum oxide", "ytrium oxide", "gadolinum chloride", "samariam metal", "europuim oxide", "terbiun oxide", "Ytterbuim fluoride", "scandum metal", "lutetum oxide", "holmum oxide", "thulum oxide",
        "dysprosiumoxid", "trifluoroyttrium", "Gadoliniumchlorid", "DYSPROSIUN OXIDE", "erbuim",
    ];

    private static readonly Func<string, string>[] Writings =
    [
        text => text,
        text => text.ToUpperInvariant(),
        text => text.ToLowerInvariant(),
        text => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        text => text.Replace(" ", "  ", StringComparison.Ordinal),
        text => text.Replace(' ', '-'),
        text => text.Replace(' ', '\u00A0'),
        text => text + "s",
        text => text.Replace('l', 'I'),
        text => InsideWords(text, 'l', '1'),
        text => InsideWords(text, 'o', '0'),
        text => InsideWords(text, 'i', '1'),
        text => InsideWords(text, 's', '5'),
        text => text.Replace("m", "rn", StringComparison.Ordinal),
        text => text.Replace('i', 'í'),
        text => text.Replace('e', 'е'),
        text => text.Replace("o", "o\u00AD", StringComparison.Ordinal),
    ];

    [Fact]
    public void Rejects_nothing_that_reading_finds_in_any_name_as_people_write_it()
    {
        var names = Engine.Classifier.Lexicon.Terms.Where(t => t.Opens).Select(t => t.Name.Text).Concat(Formulas).Concat(Misspelt)
            .Concat(Engine.Classifier.Edition.Substances.Values.Select(s => s.Cas is null ? s.Id : $"CAS {s.Cas}")).Distinct();
        var rejected = new List<string>();
        var at = 0;
        foreach (var name in names)
        {
            foreach (var writing in Writings)
            {
                var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, Surroundings[at++ % Surroundings.Length], writing(name));
                AddIfRejected(text, rejected);
            }
        }

        Assert.True(rejected.Count == 0, string.Join('\n', rejected.Take(40)));
    }

    [Fact]
    public void Decides_as_if_it_looked_at_every_place()
    {
        var pieces = Gen.OneOf(
            Gen.OneOfConst(Engine.Classifier.Lexicon.Terms.Select(t => t.Name.Text).ToArray()),
            Gen.OneOfConst(Formulas), Gen.OneOfConst(Misspelt), Gen.String[0, 6],
            Gen.OneOfConst(" ", "-", "LEATHER", "Hot-rolled ", "ER", "USBER3", "HO", "aluminium ", "m", "ium", "Y", "12-34-5", "1308-87-8", "é", "数据线", "²", "m²", "\0", "𝐃𝐲", "μm", "aμ", "YBOARDS", "REELS"));
        Gen.Select(pieces.Array[1, 12], Gen.OneOfConst(Writings)).Sample(
            (parts, writing) =>
            {
                var text = writing(string.Concat(parts));
                Assert.Equal(OpensAnywhere(text), Engine.Classifier.Lexicon.Gate.MayMatter(text));
            }, iter: 20000);
    }

    [Theory]
    [InlineData("ROLLER SHUTTERS, LEATHER COVERED, FOR OUTDOOR USE", "capitals at a word's end are no symbols")]
    [InlineData("Aluminium profiles and titanium screws, medium size", "metals that end in ium")]
    [InlineData("KEYBOARDS AND FISHING REELS", "symbols and short names inside words")]
    [InlineData("不锈钢餐具套装，净重5公斤", "Chinese goods of everyday life")]
    public void Rejects(string text, string why) =>
        Assert.False(Engine.Classifier.Lexicon.Gate.MayMatter(text), why);

    [Fact]
    public void Rejecting_allocates_nothing()
    {
        var line = new GoodsLine { Text = "Stainless steel hex bolts with nuts, M12 thread, packed in cartons of 24 pcs, for retail sale" };
        var zh = new GoodsLine { Text = "不锈钢螺栓，规格12×40mm，每箱24件，带说明书，出口包装，用途：家庭" };
        Engine.Classifier.Classify(line, Engine.Today);
        Engine.Classifier.Classify(zh, Engine.Today);

        // The runtime may allocate for itself while it compiles a method again: some round of many must be without.
        Assert.Equal(0, Enumerable.Range(0, 10).Min(_ => BytesOf(line, zh)));
    }

    private static long BytesOf(GoodsLine line, GoodsLine zh)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Engine.Classifier.Classify(line, Engine.Today);
            Engine.Classifier.Classify(zh, Engine.Today);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string InsideWords(string text, char from, char to) =>
        string.Concat(text.Select((c, i) => c == from && i > 0 && char.IsAsciiLetter(text[i - 1]) ? to : c));

    private static bool OpensAnywhere(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Engine.Classifier.Lexicon.Gate.OpensAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddIfRejected(string text, List<string> rejected)
    {
        if (!Engine.Classifier.Lexicon.Gate.MayMatter(text) && Engine.Classifier.Read(new GoodsLine { Text = text }, Engine.Today) is { Findings.Count: > 0 } found)
        {
            rejected.Add($"{text}: {string.Join(' ', found.Findings.Select(f => f.Entry.Value))}");
        }
    }
}
