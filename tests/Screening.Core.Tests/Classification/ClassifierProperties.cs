using System.Globalization;
using CsCheck;
using Screening.Core.Classification;

namespace Screening.Core.Tests.Classification;

public sealed class ClassifierProperties
{
    private static readonly string[] Samples =
    [
        "Dysprosium oxide 99.9%", "氧化钇 4N", "GdCl3·6H2O 500g", "NdFeB magnet N42SH", "CAS 1308-87-8", "sintered NdFeB, Nd 28.5%, Dy 1.2%, B 1%, Fe balance",
        "Er:YAG crystal rod", "SmCo5 blocks", "centrifugal extractor for rare earth separation", "dysprosum oxid", "ＤＹ２Ｏ３", "WE43 bar", "mixed rare earth oxide",
    ];

    private static readonly string[] Fillers = ["25 kg drums", "cotton shirts", "ref 4711", "pallet 3 of 9", "纸箱", "net weight", "DAP Hamburg", "order 88"];

    [Fact]
    public void Evidence_lies_in_the_text_and_is_what_stands_there() =>
        Gen.Select(Gen.OneOfConst(Samples), Gen.OneOfConst(Fillers), Gen.String[0, 12]).Sample((sample, filler, noise) =>
        {
            var text = $"{filler}; {sample} {noise}";
            foreach (var evidence in Engine.Classify(text).Findings.SelectMany(f => f.Evidence).Where(e => e.Field is null))
            {
                Assert.Equal(text.Substring(evidence.Start, evidence.Length), evidence.Text);
            }
        }, iter: 2000);

    [Fact]
    public void Unrelated_text_beside_it_never_removes_an_entry() =>
        Gen.Select(Gen.OneOfConst(Samples), Gen.OneOfConst(Fillers), Gen.Bool).Sample((sample, filler, before) =>
        {
            var alone = Engine.Classify(sample);
            var together = Engine.Classify(before ? $"{filler}; {sample}" : $"{sample}; {filler}");
            Assert.Equal(alone.Verdict, together.Verdict);
            Assert.Equal(Engine.Entries(alone), Engine.Entries(together));
        }, iter: 500);

    [Theory]
    [InlineData("dysprosium oxide")]
    [InlineData("samarium cobalt magnets")]
    [InlineData("erbium doped fibre")]
    [InlineData("yttrium stabilised zirconia powder")]
    [InlineData("lutetium metal ingot")]
    public void Case_width_and_spacing_change_nothing(string text)
    {
        var verdict = Engine.Classify(text).Verdict;
        Assert.Equal(verdict, Engine.Classify(text.ToUpperInvariant()).Verdict);
        Assert.Equal(verdict, Engine.Classify(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)).Verdict);
        Assert.Equal(verdict, Engine.Classify(text.Replace(" ", "   ", StringComparison.Ordinal)).Verdict);
        Assert.Equal(verdict, Engine.Classify(string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : '\u3000'))).Verdict);
    }

    [Fact]
    public void Any_text_is_answered_and_the_same_each_time() => Gen.String[0, 200].Sample(text =>
    {
        var first = Engine.Classify(text);
        var second = Engine.Classify(text);
        Assert.Equal(first.Verdict, second.Verdict);
        Assert.Equal(Engine.Entries(first), Engine.Entries(second));
    }, iter: 5000);

    [Fact]
    public void The_gate_never_rejects_what_reading_would_find() => Gen.Select(Gen.OneOfConst(Samples), Gen.String[0, 40], Gen.String[0, 40]).Sample((sample, a, b) =>
    {
        var text = $"{a} {sample} {b}";
        var read = Engine.Classifier.Facts(new GoodsLine { Text = text });
        if (read.Elements.Exists(e => e.Counts))
        {
            Assert.NotEmpty(Engine.Classify(text).Findings);
        }
    }, iter: 2000);
}
