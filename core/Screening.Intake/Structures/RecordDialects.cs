using static Screening.Intake.Tables.ColumnRole;

namespace Screening.Intake.Structures;

/// <summary>
/// The standards that are known by name: OASIS UBL 2.x, UN/CEFACT Cross Industry Invoice (D16B, and the ZUGFeRD 1.0 draft), IATA Cargo-XML
/// (XFWB, XFZB), the WCO data model's declarations (DEC, CRI), ASYCUDA World's SAD, and the declaration message of China's single window.
/// </summary>
internal static class RecordDialects
{
    /// <summary>In the order of trial; a dialect applies when the document has one of its records.</summary>
    public static IReadOnlyList<RecordDialect> All { get; } =
    [
        new("UBL",
            ["InvoiceLine", "CreditNoteLine", "DebitNoteLine", "DespatchLine", "ReceiptLine", "OrderLine", "CatalogueLine", "QuotationLine", "GoodsItem"],
            [
                (Description, ["Item/Name", "Item/Description", "GoodsItem/Description", "GoodsItem/Item/Description", "^Description", "^GoodsItem/Description"]),
                (DescriptionPart, ["Item/AdditionalItemProperty/Name", "Item/AdditionalItemProperty/Value", "Item/AdditionalItemProperty/ValueQuantity", "Item/ModelName", "Item/Keyword", "Item/AdditionalInformation", "Item/HazardousItem/TechnicalName"]),
                (TariffCode, ["CommodityClassification/ItemClassificationCode", "CommodityClassification/CommodityCode", "RequiredCustomsID"]),
                (Quantity, ["InvoicedQuantity", "CreditedQuantity", "DebitedQuantity", "DeliveredQuantity", "ReceivedQuantity", "LineItem/Quantity", "Quantity"]),
                (Unit, ["InvoicedQuantity/@unitCode", "CreditedQuantity/@unitCode", "DebitedQuantity/@unitCode", "DeliveredQuantity/@unitCode", "ReceivedQuantity/@unitCode", "LineItem/Quantity/@unitCode", "Quantity/@unitCode"]),
                (Value, ["LineExtensionAmount", "ValueAmount"]), (Currency, ["LineExtensionAmount/@currencyID", "ValueAmount/@currencyID"]),
                (Origin, ["OriginCountry/IdentificationCode"]), (Destination, ["DestinationCountry/IdentificationCode"]),
            ]),
        new("CII",
            ["IncludedSupplyChainTradeLineItem"],
            [
                (Description, ["SpecifiedTradeProduct/Name", "SpecifiedTradeProduct/Description", "IncludedReferencedProduct/Name", "IncludedReferencedProduct/Description"]),
                (DescriptionPart, ["ApplicableProductCharacteristic/Description", "ApplicableProductCharacteristic/Value", "ApplicableProductCharacteristic/ValueMeasure"]),
                (TariffCode, ["DesignatedProductClassification/ClassCode"]),
                (Quantity, ["BilledQuantity", "RequestedQuantity", "DespatchedQuantity", "AgreedQuantity"]),
                (Unit, ["BilledQuantity/@unitCode", "RequestedQuantity/@unitCode", "DespatchedQuantity/@unitCode", "AgreedQuantity/@unitCode"]),
                (Value, ["LineTotalAmount"]), (Currency, ["LineTotalAmount/@currencyID"]), (Origin, ["OriginTradeCountry/ID"]),
            ]),
        new("IATA Cargo-XML",
            ["IncludedHouseConsignmentItem", "IncludedMasterConsignmentItem"],
            [
                (Description, ["NatureIdentificationTransportCargo/Identification", "NatureIdentificationTransportCargo/Description"]),
                (TariffCode, ["TypeCode"]), (Quantity, ["PieceQuantity", "PackageQuantity"]), (Origin, ["OriginCountry/ID"]),
            ])
        {
            Context = ["SummaryDescription"],
        },
        new("WCO",
            ["GovernmentAgencyGoodsItem", "ConsignmentItem", "CustomsGoodsItem"],
            [
                (Description, ["Commodity/Description", "Commodity/CargoDescription", "Commodity/DescriptionOfGoods"]),
                (DescriptionPart, ["Commodity/Name", "Commodity/CommodityCharacteristic/Description"]),
                (TariffCode, ["Commodity/Classification/ID"]), (Cas, ["Commodity/DangerousGoods/CASID", "Commodity/CUSCode"]),
                (Quantity, ["GoodsMeasure/TariffQuantity", "Packaging/QuantityQuantity", "GoodsMeasure/NetNetWeightMeasure"]), (Unit, ["GoodsMeasure/TariffQuantity/@unitCode"]),
                (Value, ["StatisticalValueAmount", "InvoiceLine/ItemChargeAmount"]), (Currency, ["StatisticalValueAmount/@currencyID", "ItemChargeAmount/@currencyID"]),
                (Origin, ["Origin/CountryCode"]), (Destination, ["Destination/CountryCode"]),
            ]),
        new("DecMessage",
            ["DecList"],
            [
                (Description, ["GName"]), (DescriptionPart, ["GModel"]), (TariffCode, ["CodeTS"]), (Quantity, ["GQty", "FirstQty"]), (Unit, ["GUnit", "FirstUnit"]),
                (Value, ["DeclTotal"]), (Currency, ["TradeCurr"]), (Origin, ["OriginCountry", "CusOriginCountry"]), (Destination, ["DestinationCountry", "TradeCountry"]),
            ]),
        new("ASYCUDA",
            ["Item"],
            [
                (Description, ["Goods_description/Description_of_goods", "Goods_description/Commercial_Description", "Description_of_goods", "Commercial_Description"]),
                (TariffCode, ["HScode/Commodity_code"]), (Quantity, ["Packages/Number_of_packages"]), (Unit, ["Packages/Kind_of_packages_code"]),
                (Value, ["Tarification/Item_price"]), (Origin, ["Country_of_origin_code"]),
            ]),
    ];
}
