using System.Collections.Frozen;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>The names under which safety data sheets, certificates and data sheets state what their product is.</summary>
internal static class ProductNames
{
    private static readonly FrozenDictionary<string, ProductRole> Exact = All()
        .SelectMany(group => group.Terms.Select(term => KeyValuePair.Create(term, group.Role)))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Against = ["advised against", "not recommended", "supplier", "manufacturer", "company", "customer", "客户", "供应商", "企业", "公司", "生产商", "地址"];

    /// <summary>The role of a name; None where it is not known.</summary>
    public static ProductRole Find(string name)
    {
        if (name.Length is 0 or > 60)
        {
            return ProductRole.None;
        }

        var normal = HeadingVocabulary.Normalise(name).TrimStart("0123456789 ".ToCharArray());
        if (Exact.TryGetValue(normal, out var role))
        {
            return role;
        }

        if (Array.Exists(Against, normal.Contains))
        {
            return ProductRole.None;
        }

        // "品名/Product", "Grade (牌号)": the first part that is known.
        foreach (var part in name.Split('/', '(', '（', '|', ')', '）', '\u3000'))
        {
            if (Exact.TryGetValue(HeadingVocabulary.Normalise(part), out role))
            {
                return role;
            }
        }

        var wide = Exact.Keys.Where(k => k[0] >= 0x2E80 && k.Length >= 2 && normal.Contains(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
        return wide is not null && normal.Length <= 14 ? Exact[wide] : ProductRole.None;
    }

    private static IEnumerable<(ProductRole Role, string[] Terms)> All() =>
    [
        (ProductRole.Name,
        [
            "product", "product name", "name of product", "product identifier", "ghs product identifier", "trade name", "commercial name", "commercial product name", "material name", "substance name", "substance", "name of substance",
            "chemical product name", "product identification", "product trade name", "identification of the substance", "identification of the product", "name", "commodity", "commodity name", "goods", "goods description", "description", "description of goods",
            "product description", "item", "item description", "article", "sample", "sample name", "sample description", "material description", "name of goods", "product designation", "produktname", "handelsname", "bezeichnung", "produkt", "nom du produit", "nombre del producto",
            "品名", "产品名称", "产品", "商品名称", "商品名", "货物名称", "样品名称", "物料名称", "材料名称", "化学品名称", "化学品中文名", "化学品中文名称", "中文名", "中文名称", "产品中文名", "产品中文名称", "名称", "產品名稱", "貨物名稱",
        ]),
        (ProductRole.Synonym,
        [
            "synonym", "synonyms", "other names", "other name", "common synonyms", "common name", "chemical name", "iupac name", "other means of identification", "alternative names", "chemical family", "chemical names",
            "别名", "同义名", "俗名", "英文名", "英文名称", "化学品英文名", "化学品英文名称", "产品英文名称", "化学名", "化学名称",
        ]),
        (ProductRole.Grade,
        [
            "grade", "type", "model", "model no", "model number", "quality", "alloy", "alloy grade", "material grade", "steel grade", "magnet grade", "product grade", "product code", "part", "part name", "werkstoff", "güte",
            "牌号", "型号", "级别", "等级", "规格型号", "材质牌号", "产品牌号", "牌號",
        ]),
        (ProductRole.Property,
        [
            "material", "materials", "specification", "specifications", "spec", "shape", "form", "physical form", "physical state", "appearance", "size", "dimension", "dimensions", "coating", "surface", "surface treatment", "purity", "assay",
            "particle size", "state", "magnetization", "condition", "physical state and appearance", "appearance form",
            "规格", "材质", "材料", "形状", "外观", "外观与性状", "尺寸", "镀层", "表面处理", "纯度", "粒度", "性状",
        ]),
        (ProductRole.Composition,
        [
            "formula", "chemical formula", "molecular formula", "empirical formula", "composition", "chemical composition", "nominal composition", "main components", "main component", "main ingredient", "chemical percentage",
            "分子式", "化学式", "成分", "主要成分", "化学成分",
        ]),
        (ProductRole.Cas, ["cas", "cas no", "cas number", "cas nr", "cas rn", "cas registry number", "cas registry no", "cas code", "cas号", "cas登记号", "cas编号"]),
        (ProductRole.TariffCode, ["hs", "hs code", "hs no", "customs tariff number", "tariff code", "tariff no", "hts", "hts code", "commodity code", "商品编码", "海关编码", "税号", "hs编码"]),
        (ProductRole.Use,
        [
            "use", "uses", "recommended use", "recommended uses", "identified uses", "identified use", "intended use", "product use", "relevant identified uses", "application", "applications", "use of the substance", "use of the substance mixture", "recommended use of the chemical",
            "application of the substance the mixture", "推荐用途", "用途", "产品推荐用途", "化学品的推荐用途", "主要用途", "建议用途",
        ]),
        (ProductRole.Lot, ["lot", "lot no", "lot number", "batch", "batch no", "batch number", "heat", "heat no", "heat number", "charge", "charge no", "melt no", "cast no", "批号", "炉号", "批次", "批次号", "生产批号", "產品批號"]),
        (ProductRole.Quantity, ["quantity", "qty", "net weight", "weight", "数量", "净重", "重量", "批量"]),
        (ProductRole.Origin, ["origin", "country of origin", "原产国", "原产地", "产地"]),
    ];
}
