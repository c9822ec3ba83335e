using System.Globalization;

namespace Screening.Scans;

/// <summary>
/// Papers as the trade writes them: certificates of analysis, packing lists, declarations and data sheets, in Chinese, English and both. Names and
/// figures are drawn by chance, the same for the same number.
/// </summary>
public static class Papers
{
    internal static readonly (string Symbol, string Chinese, string Traditional, string English, string Oxide, string Cas)[] Elements =
    [
        ("Sc", "钪", "鈧", "Scandium", "Sc2O3", "12060-08-1"), ("Y", "钇", "釔", "Yttrium", "Y2O3", "1314-36-9"), ("La", "镧", "鑭", "Lanthanum", "La2O3", "1312-81-8"),
        ("Ce", "铈", "鈰", "Cerium", "CeO2", "1306-38-3"), ("Pr", "镨", "鐠", "Praseodymium", "Pr6O11", "12037-29-5"), ("Nd", "钕", "釹", "Neodymium", "Nd2O3", "1313-97-9"),
        ("Sm", "钐", "釤", "Samarium", "Sm2O3", "12060-58-1"), ("Eu", "铕", "銪", "Europium", "Eu2O3", "1308-96-9"), ("Gd", "钆", "釓", "Gadolinium", "Gd2O3", "12064-62-9"),
        ("Tb", "铽", "鋱", "Terbium", "Tb4O7", "12037-01-3"), ("Dy", "镝", "鏑", "Dysprosium", "Dy2O3", "1308-87-8"), ("Ho", "钬", "鈥", "Holmium", "Ho2O3", "12055-62-8"),
        ("Er", "铒", "鉺", "Erbium", "Er2O3", "12061-16-4"), ("Tm", "铥", "銩", "Thulium", "Tm2O3", "12036-44-1"), ("Yb", "镱", "鐿", "Ytterbium", "Yb2O3", "1314-37-0"),
        ("Lu", "镥", "鎦", "Lutetium", "Lu2O3", "12032-20-1"),
    ];

    internal static readonly string[] OtherGoods =
    [
        "不锈钢螺栓 M8×40", "铝合金型材", "塑料托盘", "轴承钢球", "陶瓷绝缘子", "Stainless steel hex bolts M8", "Aluminium profiles 6063-T5", "Ball bearings 6204", "Cotton towels", "LED lamps 9 W",
        "橡胶密封圈", "碳化硅砂轮", "Copper wire 1.5 mm", "钢制法兰 DN50",
    ];

    private static readonly string[] Impurities = ["Fe2O3", "SiO2", "CaO", "Al2O3", "Cl-", "SO4", "L.O.I."];

    /// <summary>Sixty-four papers and more: each kind in each language.</summary>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Paper> Make(int count) => [.. Enumerable.Range(0, count).Select(Make1)];

    private static Paper Make1(int number)
    {
        var random = new Random(1_000 + number);
        return (number % 8) switch
        {
            0 => CertificateChinese(number, random, isTraditional: false),
            1 => CertificateEnglish(number, random),
            2 => PackingList(number, random, isChinese: true),
            3 => Declaration(number, random),
            4 => DataSheetMagnet(number, random),
            5 => PackingList(number, random, isChinese: false),
            6 => CertificateChinese(number, random, isTraditional: true),
            _ => DataSheetChinese(number, random),
        };
    }

    private static Paper CertificateChinese(int number, Random random, bool isTraditional)
    {
        var product = Pick(random, Elements);
        var name = isTraditional ? $"氧化{product.Traditional}" : $"氧化{product.Chinese}";
        var others = Elements.Where(e => e != product).OrderBy(_ => random.Next()).Take(9).ToList();
        var rows = new List<string[]> { isTraditional ? ["檢驗項目", "單位", "標準值", "檢驗結果"] : ["检验项目", "单位", "标准值", "检验结果"] };
        rows.Add([$"{product.Oxide}/TREO", "%", "≥99.99", Number(99.99 + (random.NextDouble() / 110), 3)]);
        rows.AddRange(others.Select(e => new[]
        {
            isTraditional ? $"氧化{e.Traditional}" : $"氧化{e.Chinese} {e.Oxide}", random.Next(3) == 0 ? "ppm" : "%", random.Next(2) == 0 ? "≤0.005" : "≤10", Number(random.NextDouble() * 10, 4),
        }));
        rows.AddRange(Impurities.Take(4).Select(i => new[] { i, "%", "≤0.010", Number(random.NextDouble() / 100, 4) }));
        return new Paper($"coa-{(isTraditional ? "tw" : "zh")}-{number:00}",
        [
            new TitleBlock(isTraditional ? "稀土產品檢驗報告" : "稀土产品质量检验报告单"),
            new FieldBlock(
            [
                (isTraditional ? "產品名稱" : "产品名称", $"{name} {product.English} oxide"), (isTraditional ? "分子式" : "分子式", product.Oxide), ("CAS No.", product.Cas),
                (isTraditional ? "批號" : "批号", $"{product.Symbol.ToUpperInvariant()}{20260101 + random.Next(900)}-{random.Next(9)}"), (isTraditional ? "淨重" : "净重", $"{random.Next(5, 500)}.0 kg"),
            ]),
            new TableBlock(rows, [0.34, 0.12, 0.24, 0.3], random.Next(5) != 0 ? TableStyle.Ruled : TableStyle.Plain),
            new TextBlock(isTraditional
                ? $"結論：本批{name}含{others[0].Traditional}、{others[1].Traditional}、{others[2].Traditional}等雜質，符合標準要求。"
                : $"结论：本批{name}含{others[0].Chinese}、{others[1].Chinese}、{others[2].Chinese}等杂质，符合国家标准要求。包装：内衬塑料袋，外用钢桶，密封防潮。"),
        ]);
    }

    private static Paper CertificateEnglish(int number, Random random)
    {
        var product = Pick(random, Elements);
        var rows = new List<string[]> { new[] { "Item", "Unit", "Specification", "Result" } };
        rows.Add([$"{product.Oxide}/TREO", "%", "≥99.9", Number(99.9 + (random.NextDouble() / 11), 3)]);
        rows.AddRange(Elements.Where(e => e != product).OrderBy(_ => random.Next()).Take(10).Select(e => new[] { e.Oxide, "%", "≤0.010", Number(random.NextDouble() / 50, 4) }));
        return new Paper($"coa-en-{number:00}",
        [
            new TitleBlock("CERTIFICATE OF ANALYSIS"),
            new FieldBlock(
            [
                ("Product", $"{product.English} oxide"), ("Formula", product.Oxide), ("CAS No.", product.Cas), ("Lot No.", $"{product.Symbol}-{random.Next(1000, 9999)}"), ("Net weight", $"{random.Next(5, 900)} kg"),
            ]),
            new TableBlock(rows, [0.3, 0.15, 0.25, 0.3], random.Next(4) != 0 ? TableStyle.Ruled : TableStyle.Plain),
            new TextBlock($"We hereby certify that the {product.English.ToLowerInvariant()} oxide described above conforms to the specification. Store in a dry place."),
        ]);
    }

    private static Paper PackingList(int number, Random random, bool isChinese)
    {
        var rows = new List<string[]> { isChinese ? ["序号", "品名及规格 Description of goods", "商品编码", "数量"] : ["No.", "Description of goods", "HS code", "Quantity"] };
        for (var i = 1; i <= 11; i++)
        {
            var e = Pick(random, Elements);
            var (text, code) = random.Next(5) switch
            {
                0 => (Pick(random, OtherGoods), "73181510"),
                1 when isChinese => ($"金属{e.Chinese} 纯度 99.{random.Next(10)}%", "28053090"),
                2 when isChinese => ($"氟化{e.Chinese} {e.Symbol}F3", "28469099"),
                3 => isChinese ? ($"溅射靶材 {e.Chinese}铁合金", "38249999") : ($"{e.English} metal ingot 99.{random.Next(10)}%", "28053090"),
                _ => isChinese ? ($"氧化{e.Chinese} {e.Oxide}", "28469019") : ($"{e.English} oxide {e.Oxide} 99.{random.Next(100):00}%", "28469019"),
            };
            rows.Add([i.ToString(CultureInfo.InvariantCulture), text, code, $"{random.Next(1, 900)} kg"]);
        }

        return new Paper($"packing-{(isChinese ? "zh" : "en")}-{number:00}",
        [
            new TitleBlock(isChinese ? "装箱单 PACKING LIST" : "PACKING LIST"),
            new FieldBlock([(isChinese ? "合同号" : "Contract", $"RE{random.Next(100000, 999999)}"), (isChinese ? "日期" : "Date", "2026-03-18"), (isChinese ? "目的港" : "Port of discharge", "Hamburg")]),
            new TableBlock(rows, [0.1, 0.52, 0.19, 0.19], random.Next(5) != 0 ? TableStyle.Ruled : TableStyle.Plain),
        ]);
    }

    private static Paper Declaration(int number, Random random)
    {
        var rows = new List<string[]> { new[] { "项号", "商品编号", "商品名称", "规格型号", "数量" } };
        for (var i = 1; i <= 7; i++)
        {
            var e = Pick(random, Elements);
            rows.Add(
            [
                i.ToString(CultureInfo.InvariantCulture), "2846901990", random.Next(4) == 0 ? $"{e.Chinese}铁合金" : $"氧化{e.Chinese}", $"{e.Oxide} 99.{random.Next(100):00}%|粉末|无牌", $"{random.Next(1, 900)}千克",
            ]);
        }

        return new Paper($"declaration-{number:00}",
        [
            new TitleBlock("中华人民共和国海关出口货物报关单"),
            new FieldBlock([("境内发货人", "某某稀土新材料有限公司"), ("运抵国", "德国"), ("运输方式", "水路运输")]),
            new TableBlock(rows, [0.08, 0.2, 0.22, 0.34, 0.16], TableStyle.Ruled),
            new TextBlock("备注：本票货物已取得两用物项出口许可证，随附单据齐全。"),
        ]);
    }

    private static Paper DataSheetMagnet(int number, Random random)
    {
        var grade = Pick(random, new[] { "N42", "35SH", "42UH", "38EH", "45M", "48H" });
        return new Paper($"sheet-magnet-{number:00}",
        [
            new TitleBlock($"Sintered NdFeB magnet {grade}"),
            new TextBlock($"Composition: Nd {28 + random.Next(3)}.{random.Next(10)}%, Pr 2.{random.Next(10)}%, Dy 1.{random.Next(10)}%, Tb 0.{random.Next(1, 9)}%, B 1.0%, Co 1.2%, Fe balance."),
            new FieldBlock([("Remanence Br", "1.28-1.32 T"), ("Coercivity Hcj", "≥1592 kA/m"), ("Max. energy product", "318-342 kJ/m3"), ("Density", "7.5 g/cm3"), ("Working temperature", "150 °C")]),
            new TableBlock([["Element", "wt%"], ["Nd", "28.50"], ["Pr", "2.10"], ["Dy", "1.35"], ["Tb", "0.20"], ["B", "1.00"], ["Fe", "balance"]], [0.3, 0.3], TableStyle.Ruled),
            new TextBlock("Surface: NiCuNi coating. Dimensions 40 x 20 x 5 mm, tolerance 0.05 mm. Magnetised through thickness."),
        ]);
    }

    private static Paper DataSheetChinese(int number, Random random)
    {
        var chosen = Elements.OrderBy(_ => random.Next()).Take(6).ToList();
        return new Paper($"sheet-zh-{number:00}",
        [
            new TitleBlock($"{chosen[0].Chinese}{chosen[1].Chinese}合金技术规格书"),
            new TextBlock($"本产品为{chosen[0].Chinese}-{chosen[1].Chinese}中间合金，用于制造{chosen[2].Chinese}掺杂激光晶体、{chosen[3].Chinese}基磁性材料及高温合金添加剂。"),
            new FieldBlock(chosen.Take(4).Select((e, i) => ($"{e.Chinese}含量", $"{5 + (i * 11)}.{random.Next(10)}%")).ToList()),
            new TextBlock($"杂质要求：{chosen[4].Chinese}不大于0.05%，{chosen[5].Chinese}不大于0.03%，铁不大于0.2%，氧不大于0.08%。"),
            new TableBlock([["元素", "下限 %", "上限 %"], .. chosen.Select(e => new[] { e.Chinese, $"{random.Next(10)}.0", $"{random.Next(10, 40)}.5" })], [0.3, 0.3, 0.3], random.Next(3) != 0 ? TableStyle.Ruled : TableStyle.Plain),
        ]);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string Number(double value, int digits) => value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
