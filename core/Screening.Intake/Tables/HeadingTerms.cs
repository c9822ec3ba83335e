namespace Screening.Intake.Tables;

/// <summary>
/// The words that head the columns of manifests, invoices, packing lists and declarations, in English, Chinese (simplified and
/// traditional), German, French and Spanish. Normalised as <see cref="HeadingVocabulary.Normalise"/> does: lower case, no punctuation.
/// </summary>
internal static class HeadingTerms
{
    /// <summary>Terms by role. A longer term wins over a shorter one within it.</summary>
    public static IReadOnlyList<(ColumnRole Role, string[] Terms)> All { get; } =
    [
        (ColumnRole.Description,
        [
            "description", "descriptions", "descr", "desc", "descripton", "description of goods", "goods description", "commodity description",
            "product description", "item description", "article description", "cargo description", "description of articles", "material description",
            "description of commodities", "description of packages and goods", "nature of goods", "nature and quantity of goods", "goods", "goods name",
            "commodity", "commodities", "commodity name", "product name", "name of product", "name of goods", "name of commodity", "item name", "trade name",
            "article name", "material name", "particulars", "particulars of goods", "cargo", "goods item", "full description", "short description",
            "long description", "english description", "chinese description", "customs description", "declared name", "chemical name", "substance",
            "bezeichnung", "warenbezeichnung", "artikelbezeichnung", "produktbezeichnung", "beschreibung", "warenbeschreibung", "artikelbeschreibung",
            "ware", "produktname", "désignation", "designation", "libellé", "libelle", "description des marchandises", "désignation des marchandises",
            "marchandise", "marchandises", "descripción", "descripcion", "descripción de la mercancía", "mercancía", "mercancia", "mercancías",
            "denominación", "denominacion", "descrizione", "descrição", "omschrijving",
            "品名", "商品名称", "商品名稱", "货物名称", "貨物名稱", "货名", "貨名", "产品名称", "產品名稱", "物料名称", "物料名稱", "物料描述", "中文品名",
            "英文品名", "货物描述", "貨物描述", "商品描述", "品名及规格", "品名及規格", "品名规格", "品名規格", "商品名称及规格型号", "商品名称规格型号", "货物品名",
            "货品名称", "貨品名稱", "货物", "貨物", "商品", "产品描述", "產品描述", "中文名称", "英文名称", "申报品名", "申報品名", "货物及规格", "材料名称",
            "品目名", "商品名", "製品名", "品名仕様", "貨物の品名", "摘要", "품명", "품목", "상품명", "tên hàng", "mô tả hàng hóa", "наименование", "наименование товара", "описание товара", "nazwa towaru", "opis towaru", "malın cinsi", "merce", "descrizione della merce", "descrição da mercadoria", "goederenomschrijving", "varebeskrivelse", "品名称", "物品名称", "物品名稱",
        ]),
        (ColumnRole.WeakDescription,
        [
            "item", "items", "product", "products", "name", "article", "articles", "part", "part name", "title", "text", "content", "contents", "details",
            "artikel", "produkt", "produit", "producto", "artículo", "articulo", "nom", "nombre", "名称", "名稱", "描述", "说明", "說明", "产品", "產品", "物品", "品种",
            "component", "ingredient", "sample", "sample name",
        ]),
        (ColumnRole.DescriptionPart,
        [
            "specification", "specifications", "spec", "specs", "model", "model no", "model number", "type", "grade", "material", "materials", "composition",
            "chemical composition", "formula", "chemical formula", "molecular formula", "purity", "declaration elements", "technical data", "additional description", "description 2", "size", "dimensions", "dimension",
            "spezifikation", "werkstoff", "güte", "qualität", "typ", "zusammensetzung", "modèle", "spécification", "composition chimique", "matière",
            "modelo", "especificación", "especificacion", "material de", "calidad", "composición",
            "规格", "規格", "规格型号", "規格型號", "型号", "型號", "牌号", "牌號", "材质", "材質", "材料", "成分", "申报要素", "申報要素", "要素", "品级", "纯度", "純度",
            "化学式", "化學式", "分子式", "化学成分", "化學成分", "规格说明", "等级", "尺寸", "用途", "型式", "仕様", "材質", "규격", "quy cách", "марка",
        ]),
        (ColumnRole.TariffCode,
        [
            "hs", "hs code", "hscode", "hs no", "hs number", "h s code", "hts", "hts code", "hts number", "htsus", "hsn", "hsn code", "hsn sac", "tariff", "tariff code",
            "tariff no", "tariff number", "commodity code", "commodity codes", "customs code", "customs tariff", "customs tariff number", "customs tariff code",
            "harmonized code", "harmonised code", "harmonized system code", "harmonized tariff code", "harmonised system code", "schedule b", "taric", "taric code",
            "ncm", "classification code", "tariff heading", "commodity tariff code", "cn code", "ccn", "goods code",
            "zolltarifnummer", "zolltarifnr", "zolltarif nr", "warennummer", "warentarifnummer", "statistische warennummer", "stat warennummer", "zolltarif",
            "code sh", "code douanier", "nomenclature", "code tarifaire", "nomenclature douanière", "partida arancelaria", "código arancelario", "codigo arancelario",
            "fracción arancelaria", "código hs",
            "商品编码", "商品編碼", "商品编号", "商品編號", "税则号列", "稅則號列", "税则号", "稅則號", "税号", "稅號", "海关编码", "海關編碼", "海关编号", "hs编码", "hs編碼", "hs编号",
            "税则", "稅則", "关税号", "税目", "税则税号", "海关商品编码", "hs コード", "hsコード", "税番", "統計品目番号", "hs코드", "세번부호", "mã hs", "код тн вэд", "тн вэд", "kod cn", "gtip", "codice doganale", "codice nc", "goederencode", "kn code",
        ]),
        (ColumnRole.Cas,
        [
            "cas", "cas no", "cas number", "cas nr", "cas rn", "cas code", "cas registry number", "cas nummer", "no cas", "numéro cas", "número cas", "n cas", "cas号", "cas號", "cas登记号", "cas登錄號", "cas编号",
        ]),
        (ColumnRole.Quantity,
        [
            "quantity", "qty", "q ty", "quantities", "pcs", "pieces", "no of pieces", "number of pieces", "number of units", "no of units", "order qty", "shipped qty", "invoiced qty",
            "quantity shipped", "ship qty", "total qty", "total quantity", "menge", "anzahl", "stückzahl", "stueckzahl", "quantité", "quantite", "qté", "cantidad", "cant",
            "数量", "數量", "总数量", "总数", "成交数量", "申报数量", "法定数量", "出货数量", "数量及单位", "數量及單位", "個数", "수량", "số lượng", "количество", "кол во", "ilość", "miktar", "quantità", "quantidade", "aantal",
        ]),
        (ColumnRole.Unit,
        [
            "unit", "units", "uom", "u m", "um", "unit of measure", "unit of measurement", "unit of quantity", "unit code", "qty unit", "quantity unit", "einheit", "mengeneinheit", "unité", "unite", "unidad", "unidad de medida",
            "单位", "單位", "计量单位", "計量單位", "成交单位", "申报单位", "数量单位", "法定单位", "単位", "단위", "đơn vị", "ед изм", "j m", "birim",
        ]),
        (ColumnRole.Value,
        [
            "amount", "total amount", "line amount", "value", "total value", "invoice value", "customs value", "statistical value", "declared value", "total price", "line total", "line value",
            "extended price", "ext price", "net amount", "net value", "goods value", "fob value", "cif value", "total", "item price", "betrag", "gesamtpreis", "wert", "warenwert", "gesamtbetrag", "nettobetrag", "gesamt",
            "montant", "valeur", "montant total", "prix total", "importe", "valor", "valor total", "precio total",
            "金额", "金額", "总价", "總價", "总值", "總值", "货值", "貨值", "总金额", "總金額", "合计金额", "价值", "申报总价", "成交总价", "合計金額", "금액", "сумма", "стоимость", "wartość", "tutar", "importo", "bedrag",
        ]),
        (ColumnRole.Currency,
        [
            "currency", "currency code", "curr", "cur", "ccy", "währung", "waehrung", "devise", "monnaie", "moneda", "divisa", "币制", "幣制", "币种", "幣種", "幣別", "币别", "货币",
        ]),
        (ColumnRole.Origin,
        [
            "origin", "country of origin", "origin country", "country origin", "coo", "made in", "country of manufacture", "nirms origin", "ursprung", "ursprungsland", "herkunft", "herkunftsland",
            "pays d origine", "origine", "país de origen", "pais de origen", "origen", "原产国", "原產國", "原产地", "原產地", "产地", "產地", "原产国地区", "原产国别", "원산지", "xuất xứ", "страна происхождения", "menşei", "paese di origine", "kraj pochodzenia",
        ]),
        (ColumnRole.Destination,
        [
            "destination", "country of destination", "destination country", "final destination", "ship to country", "bestimmungsland", "bestimmung", "pays de destination", "destino", "país de destino", "pais de destino",
            "目的国", "目的國", "最终目的国", "最終目的國", "目的地", "运抵国", "運抵國", "最终目的国地区", "目的国地区",
        ]),
        (ColumnRole.Sequence,
        [
            "no", "nr", "num", "pos", "position", "item no", "item number", "item nr", "line", "line no", "line number", "sl no", "s no", "sr no", "s n", "sn", "seq", "sequence", "number", "n", "lfd nr", "rank", "goods item no", "goods item number",
            "序号", "序號", "项号", "項號", "项次", "項次", "编号", "編號", "行号", "序",
        ]),
        (ColumnRole.Other,
        [
            "marks", "marks and numbers", "marks nos", "marks and nos", "shipping marks", "shipping mark", "mark", "packages", "package", "no of packages", "number of packages", "pkgs", "cartons", "carton", "ctns", "ctn", "carton no", "package no", "packing", "packaging", "package type", "kind of packages", "type of packages", "pallet", "pallets", "pallet no",
            "gross weight", "net weight", "gross mass", "net mass", "g w", "n w", "gw", "nw", "weight", "weight kg", "total weight", "total net weight", "total gross weight", "total net weight kg", "item net weight", "tare", "measurement", "measurements", "cbm", "volume", "m3", "unit weight", "net", "gross",
            "unit price", "price", "price per unit", "unit value", "rate", "discount", "disc", "tax", "taxes", "vat", "gst", "tax rate", "duty", "charge",
            "date", "invoice", "invoice no", "invoice number", "po", "po no", "po number", "order", "order no", "order number", "reference", "ref", "ref no", "container", "container no", "seal", "seal no", "b l no", "bl no", "awb", "hawb", "mawb", "vessel", "voyage", "flight",
            "remark", "remarks", "note", "notes", "comment", "comments", "lot", "lot no", "batch", "batch no", "batch number", "heat no", "serial no", "part no", "part number", "p n", "article no", "article number", "article code", "item code", "item id", "product code", "product no", "material no", "material number", "sku", "ean", "gtin", "upc", "code", "id", "customer part no", "catalog no", "catalogue no", "brand", "eccn",
            "supplier", "seller", "buyer", "customer", "consignee", "shipper", "consignor", "exporter", "importer", "manufacturer", "notify party", "country", "address", "city", "category", "treatment type", "status", "treatment", "nature of product", "document", "un no", "un number", "hazard class", "eta", "etd", "pol", "pod", "port of loading", "port of discharge",
            "einzelpreis", "stückpreis", "preis", "gewicht", "nettogewicht", "bruttogewicht", "artikelnummer", "artikel nr", "art nr", "bemerkung", "rabatt", "mwst", "datum", "liefertermin", "bestellnummer",
            "prix unitaire", "prix", "poids", "poids net", "poids brut", "référence", "réf", "tva", "remise", "date de livraison", "colis", "precio unitario", "precio", "peso", "peso neto", "peso bruto", "referencia", "bultos", "iva", "descuento", "fecha",
            "毛重", "净重", "淨重", "重量", "总毛重", "总净重", "单价", "單價", "件数", "件數", "箱数", "箱數", "箱号", "唛头", "嘜頭", "体积", "體積", "包装", "包裝", "包装种类", "备注", "備註", "備考", "単価", "品番", "型番", "重量", "정미중량", "총중량", "단가", "비고", "đơn giá", "цена", "вес нетто", "вес брутто", "cena", "birim fiyat", "批号", "批號", "货号", "貨號", "料号", "料號",
            "日期", "合同号", "发票号", "订单号", "集装箱号", "收货人", "发货人", "供应商", "客户", "征免", "境内货源地", "用户", "品牌", "炉号",
        ]),
    ];
}
