namespace Screening.Benchmarks.Manifests;

/// <summary>Words that the generated descriptions are built of: ordinary trade goods in English and Chinese, and listed goods.</summary>
internal static class GoodsWords
{
    public static readonly string[] Qualities =
    [
        "knitted", "woven", "stainless steel", "galvanised", "moulded plastic", "adjustable", "folding", "hot-rolled", "cold-drawn", "printed", "unbleached", "heavy duty",
        "cordless", "wireless", "portable", "waterproof", "hand-made", "frozen", "dried", "roasted", "refurbished", "industrial", "hydraulic", "pneumatic", "electric", "ceramic",
        "tempered glass", "aluminium", "carbon steel", "brass", "copper", "polyester", "cotton", "bamboo", "silicone", "rubber", "wooden", "leather", "high pressure", "low voltage",
    ];

    public static readonly string[] Goods =
    [
        "T-shirts for men", "bed linen sets", "office chairs", "kitchen knives", "hex bolts with nuts", "ball bearings", "garden hoses", "LED ceiling lamps", "power adapters",
        "USB cables type C", "mobile phone cases", "brake pads", "shock absorbers", "wiper blades", "water pumps", "gate valves", "pipe fittings", "flanges", "drill bits",
        "circular saw blades", "hand tools in cases", "welding electrodes", "paint brushes", "packing tape", "corrugated cartons", "pallet wrap film", "coffee beans",
        "tomato paste in tins", "shrimps, headless", "green tea in bags", "wheat flour", "olive oil in bottles", "baby strollers", "jigsaw puzzles", "plush toys", "bicycle frames",
        "fishing reels", "camping tents", "yoga mats", "running shoes", "handbags", "sunglasses", "wrist watches", "necklaces", "shower heads", "wash basins", "floor tiles",
        "door handles", "window blinds", "wardrobes", "mattresses", "curtains", "carpets", "printers", "toner cartridges", "laptop stands", "computer mice", "keyboards",
        "circuit breakers", "distribution boards", "solar inverters", "lithium batteries", "transformers", "air compressors", "conveyor rollers", "gear boxes", "hydraulic cylinders",
        "filter elements", "surgical gloves", "syringes, sterile", "hospital beds", "dental chairs", "shampoo", "hand cream", "lipsticks", "detergent powder", "polyethylene granules",
        "citric acid, food grade", "sodium carbonate", "titanium dioxide pigment", "calcium stearate", "phenolic resin", "epoxy adhesive", "steel coils", "wire rods", "aluminium profiles",
    ];

    public static readonly string[] Details =
    [
        "size M to XXL, assorted colours", "packed in cartons of 24 pcs", "with mounting kit and manual", "model {0}", "ref. {0}", "art. no. {0}", "{1} x {2} mm", "{1} mm diameter",
        "{1} kg bags on pallets", "220-240 V, 50 Hz", "for domestic use", "acc. to DIN {1}", "ISO {1} certified", "made of 100% recycled material", "spare parts included",
        "voltage {2} V", "capacity {1} litres", "net weight {1} kg", "batch {0}", "purchase order {0}", "without batteries", "new, not used", "brand: NORDLICHT", "suitable for outdoor use",
        "HS declared by shipper", "for retail sale", "colour black / grey", "pack of {1}", "temperature range -20 to {1} C", "warranty {1} months", "DN{1} PN16", "M{1} thread", "lot {0}",
    ];

    public static readonly string[] QualitiesZh =
    [
        "不锈钢", "塑料", "全棉", "铝合金", "电动", "便携式", "家用", "工业用", "儿童", "男式", "女式", "木制", "冷冻", "即食", "防水", "可折叠", "高压", "低压", "陶瓷", "玻璃", "橡胶", "碳钢", "镀锌", "印花",
    ];

    public static readonly string[] GoodsZh =
    [
        "螺栓", "轴承", "水龙头", "阀门", "手机壳", "数据线", "台灯", "玩具车", "连衣裙", "运动鞋", "床上用品四件套", "沙发", "办公椅", "餐具套装", "保温杯", "雨伞", "行李箱", "电风扇", "空气净化器", "电饭锅",
        "打印纸", "圆珠笔", "自行车配件", "刹车片", "雨刮器", "变压器", "断路器", "电缆", "太阳能电池板", "水泵", "齿轮箱", "液压缸", "滤芯", "医用手套", "口罩", "洗发水", "洗衣粉", "聚乙烯颗粒", "柠檬酸", "钢卷",
    ];

    public static readonly string[] DetailsZh =
    [
        "型号{0}", "规格{1}×{2}mm", "净重{1}公斤", "每箱{1}件", "品牌：晨光", "颜色：黑色", "用途：家庭", "材质：涤纶", "带说明书", "含包装", "批号{0}", "功率{2}W", "容量{1}升", "出口包装", "新货", "适用于室外", "电压{2}V",
    ];

    /// <summary>Goods that are listed or must be asked about, as suppliers write them.</summary>
    public static readonly string[] Listed =
    [
        "Dysprosium oxide Dy2O3 99.9%, {1} kg drum", "Terbium metal ingot 99.95%, lot {0}", "Yttrium oxide powder 5N, D50 {1} um", "Samarium cobalt magnets Sm2Co17, {1} x {2} mm blocks",
        "NdFeB magnet N42SH, block {1} x {2} mm, Ni plated", "Gadolinium chloride hexahydrate GdCl3·6H2O, reagent", "Scandium aluminium master alloy Al-Sc 2%, {1} kg",
        "Erbium doped fibre, {1} m spool", "Lutetium oxide, CAS 12032-20-1, {1} g", "Holmium metal lumps 99.9%", "TERBIUM OXIDE TB4O7 99.99% {1} KG", "dysprosium iron alloy DyFe 80/20",
        "Sintered NdFeB: Nd 28.5%, Pr 2.0%, Dy 1.2%, B 1.0%, Fe balance, lot {0}", "Ytterbium fluoride pellets YbF3, coating grade", "Sputtering target, dysprosium, Φ{1} x 6 mm",
        "氧化镝 99.5%，{1}公斤/桶", "金属铽 99.9% 块状，批号{0}", "钐钴磁钢 {1}×{2}mm 2:17", "氧化钇粉 4N5，{1}公斤", "钕铁硼磁体 42SH，镀镍，{1}×{2}mm", "氯化钆 六水合物 CAS 13450-84-5", "离心萃取机 转鼓直径{1}mm 稀土分离用",
    ];
}
