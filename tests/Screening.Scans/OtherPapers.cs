using System.Globalization;

namespace Screening.Scans;

/// <summary>
/// Papers of other kinds than <see cref="Papers"/> has, which nothing was made to fit: forms in two columns, tables without lines, dense lists, tables that
/// lie on their side, prose, invoices with dark headings. The same number gives the same paper.
/// </summary>
public static class OtherPapers
{
    /// <summary>Kinds before they come again.</summary>
    public const int Kinds = 8;

    private static readonly string[] Samples = ["S-01", "S-02", "S-03", "S-04", "S-05"];

    /// <summary>True where the paper is in traditional characters.</summary>
    public static bool IsTraditional(int number) => number % Kinds == 6;

    /// <summary>Papers.</summary>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Paper> Make(int count) => [.. Enumerable.Range(0, count).Select(Make1)];

    private static Paper Make1(int number)
    {
        var random = new Random(77_000 + number);
        return (number % Kinds) switch
        {
            0 => TwoColumns(number, random),
            1 => WithoutLines(number, random),
            2 => DenseList(number, random),
            3 => LyingTable(number, random),
            4 => Invoice(number, random),
            5 => Letter(number, random),
            6 => Traditional(number, random),
            _ => Mixed(number, random),
        };
    }

    private static Paper TwoColumns(int number, Random random)
    {
        var e = Some(random, 13);
        string[] Pair(int i) => [$"{e[i].Chinese} {e[i].Symbol}", Share(random), $"{e[i + 6].Chinese} {e[i + 6].Symbol}", Share(random)];
        return new Paper($"columns-{number:00}",
        [
            new TitleBlock("产 品 质 量 证 明 书"),
            new ColumnsBlock(
                [new FieldBlock([("客户", "北方磁材股份公司"), ("品名", $"金属{e[12].Chinese}"), ("批号", $"M{random.Next(10000, 99999)}")])],
                [new FieldBlock([("Customer", "Nordmagnet GmbH"), ("Product", $"{e[12].English} metal"), ("Purity", "99.95%")])]),
            new TableBlock([["杂质", "wt %", "杂质", "wt %"], .. Enumerable.Range(0, 6).Select(Pair)], [0.25, 0.25, 0.25, 0.25], random.Next(2) == 0 ? TableStyle.Ruled : TableStyle.ThreeLines),
            new ColumnsBlock([new TextBlock($"检验员：李某。本批含{e[0].Chinese}、{e[1].Chinese}、{e[2].Chinese}。")], [new TextBlock($"Inspected: {e[3].English}, {e[4].English} below limit.")]),
        ]);
    }

    private static Paper WithoutLines(int number, Random random)
    {
        var e = Some(random, 12);
        var rows = e.Select(x => new[] { $"{x.English} ({x.Symbol})", $"{x.Chinese}", "≤ 50 ppm", $"{random.Next(1, 50)} ppm" });
        return new Paper($"plain-{number:00}",
        [
            new TitleBlock("Certificate of Analysis / 分析证书"),
            new FieldBlock([("Material 材料", $"{e[0].Symbol}-{e[1].Symbol} master alloy {e[0].Chinese}{e[1].Chinese}中间合金"), ("Heat 炉号", $"H{random.Next(100, 999)}-{random.Next(10)}"), ("Method 方法", "ICP-OES, ICP-MS")]),
            new TableBlock([["Element", "元素", "Limit", "Found"], .. rows], [0.35, 0.15, 0.25, 0.25], random.Next(2) == 0 ? TableStyle.Plain : TableStyle.Striped),
        ]);
    }

    private static Paper DenseList(int number, Random random)
    {
        var rows = new List<string[]> { new[] { "箱号", "货物名称", "规格", "件", "净重kg", "毛重kg" } };
        for (var i = 1; i <= 24; i++)
        {
            var e = Papers.Elements[random.Next(Papers.Elements.Length)];
            var (name, size) = random.Next(6) switch
            {
                0 => ($"{e.Chinese}靶材", "Φ101.6×5mm"), 1 => ($"碳酸{e.Chinese}", "3N"), 2 => ($"{e.Chinese}镁合金锭", "10kg/锭"), 3 => ($"硝酸{e.Chinese}溶液", "AR 500mL"),
                _ => (Papers.OtherGoods[random.Next(Papers.OtherGoods.Length)], "标准"),
            };
            rows.Add([$"C{i:000}", name, size, Count(random, 40), $"{random.Next(1, 900)}.{random.Next(10)}", $"{random.Next(900, 1800)}.{random.Next(10)}"]);
        }

        return new Paper($"dense-{number:00}", [new TitleBlock("装箱清单（明细）"), new TableBlock(rows, [0.1, 0.36, 0.18, 0.08, 0.14, 0.14], random.Next(3) == 0 ? TableStyle.Plain : TableStyle.Ruled)]);
    }

    private static Paper LyingTable(int number, Random random)
    {
        var e = Some(random, 7);
        var chinese = number % 2 == 0;
        return new Paper($"lying-{number:00}",
        [
            new TitleBlock(chinese ? "稀土分量分析结果" : "Distribution of rare earths"),
            new TextBlock(chinese ? "样品：混合碳酸稀土。单位：%（以REO计）" : "Sample: mixed rare earth carbonate. Unit: % of TREO"),
            new TableBlock([["Sample", .. e.Select(x => chinese ? x.Chinese : x.Oxide)], .. Samples.Select(s => (string[])[s, .. e.Select(_ => Share(random))])], [0.16, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12], random.Next(2) == 0 ? TableStyle.Ruled : TableStyle.ThreeLines),
        ]);
    }

    private static Paper Invoice(int number, Random random)
    {
        var e = Some(random, 8);
        var rows = e.Select((x, i) => new[] { Count(random, 900) + " kg", i % 2 == 0 ? $"{x.English} oxide, {x.Oxide}, CAS {x.Cas}" : $"{x.Chinese}粉 {x.English} powder 325 mesh", $"{random.Next(20, 900)}.00", $"{random.Next(1000, 90000)}.00" });
        return new Paper($"invoice-{number:00}",
        [
            new TitleBlock("COMMERCIAL INVOICE 商业发票"),
            new ColumnsBlock([new TextBlock("Seller: Ganjiang Advanced Materials Co., Ltd.")], [new TextBlock("Buyer: Werkstoffe Süd AG, 70173 Stuttgart")]),
            new TableBlock([["Quantity", "Description", "USD/kg", "Amount USD"], .. rows], [0.16, 0.5, 0.14, 0.2], TableStyle.DarkHead),
        ]);
    }

    private static Paper Letter(int number, Random random)
    {
        var e = Some(random, 9);
        return new Paper($"letter-{number:00}",
        [
            new TitleBlock("关于出口货物成分的说明"),
            new TextBlock($"致海关：我司本次申报的镧铈抛光粉中含有微量{e[0].Chinese}和{e[1].Chinese}，其中{e[0].Chinese}不高于0.02%。另附样品为{e[2].Chinese}钴永磁体、掺{e[3].Chinese}光纤预制棒及{e[4].Chinese}铝石榴石晶体。"),
            new TextBlock($"The shipment further holds {e[5].English.ToLowerInvariant()} acetate hydrate and {e[6].English.ToLowerInvariant()} chloride ({e[6].Symbol}Cl3), for which a licence was applied for."),
            new TextBlock($"上述{e[7].Chinese}盐、{e[8].Chinese}盐均由本公司自产。特此说明。二〇二六年三月十八日"),
        ]);
    }

    private static Paper Traditional(int number, Random random)
    {
        var e = Some(random, 9);
        return new Paper($"traditional-{number:00}",
        [
            new TitleBlock("稀土材料出貨明細表"),
            new FieldBlock([("品名", $"金屬{e[0].Traditional}"), ("用途", $"{e[1].Traditional}鐵合金添加劑")]),
            new TableBlock([["項次", "品名", "數量", "重量"], .. e.Select((x, i) => new[] { $"{i + 1}", i % 2 == 0 ? $"氧化{x.Traditional}粉末" : $"{x.Traditional}靶材 {x.Symbol}", Count(random, 90), $"{random.Next(1, 99)}.5 kg" })], [0.12, 0.5, 0.18, 0.2], random.Next(2) == 0 ? TableStyle.Ruled : TableStyle.Plain),
        ]);
    }

    private static Paper Mixed(int number, Random random)
    {
        var e = Some(random, 8);
        return new Paper($"mixed-{number:00}",
        [
            new TitleBlock("检测报告 Test report"),
            new FieldBlock([("样品名称", $"{e[0].Chinese}掺杂氧化物陶瓷"), ("送检单位", "某某光电有限公司")]),
            new TableBlock([["序", "检测项目", "结果", "单位"], .. e.Select((x, i) => new[] { $"{i + 1}", $"{x.Chinese}（{x.Symbol}）", $"{random.Next(100)}.{random.Next(100):00}", "mg/kg" })], [0.1, 0.4, 0.25, 0.25], TableStyle.ThreeLines),
            new TableBlock([["Oxide", "Result"], .. e.Take(5).Select(x => new[] { x.Oxide, Share(random) })], [0.3, 0.3], TableStyle.Ruled),
        ]);
    }

    private static (string Symbol, string Chinese, string Traditional, string English, string Oxide, string Cas)[] Some(Random random, int count) => [.. Papers.Elements.OrderBy(_ => random.Next()).Take(count)];

    private static string Share(Random random) => (random.NextDouble() * (random.Next(2) == 0 ? 30 : 0.1)).ToString(random.Next(2) == 0 ? "0.00" : "0.0000", CultureInfo.InvariantCulture);

    private static string Count(Random random, int most) => random.Next(1, most).ToString(CultureInfo.InvariantCulture);
}
