namespace Screening.Samples;

/// <summary>Trade messages of a few goods each, in the shape of the standard that stands with each.</summary>
internal static class TradeMessages
{
    private const string Ubl = "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    /// <summary>File name to content.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // OASIS UBL 2.1, Invoice.
        ["invoice-ubl.xml"] = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" {Ubl}>
              <cbc:ID>GM-7</cbc:ID>
              <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="KGM">25</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">8200.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Description>Dysprosium oxide, powder</cbc:Description><cbc:Name>Dy2O3 99.9 %</cbc:Name><cac:OriginCountry><cbc:IdentificationCode>CN</cbc:IdentificationCode></cac:OriginCountry>
                <cac:CommodityClassification><cbc:ItemClassificationCode listID="HS">2846901500</cbc:ItemClassificationCode></cac:CommodityClassification>
                <cac:AdditionalItemProperty><cbc:Name>Purity</cbc:Name><cbc:Value>99.9 %</cbc:Value></cac:AdditionalItemProperty></cac:Item></cac:InvoiceLine>
              <cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="C62">40</cbc:InvoicedQuantity><cac:Item><cbc:Name>Cotton gloves</cbc:Name></cac:Item></cac:InvoiceLine>
            </Invoice>
            """,

        // UN/CEFACT Cross Industry Invoice D16B.
        ["invoice-cii.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"><rsm:SupplyChainTradeTransaction>
              <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:Name>SmCo rings</ram:Name><ram:Description>Sm2Co17, 20x10x4 mm</ram:Description>
                <ram:DesignatedProductClassification><ram:ClassCode listID="HS">85051110</ram:ClassCode></ram:DesignatedProductClassification><ram:OriginTradeCountry><ram:ID>CN</ram:ID></ram:OriginTradeCountry></ram:SpecifiedTradeProduct>
                <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">600</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery></ram:IncludedSupplyChainTradeLineItem>
              <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:Name>Pallet</ram:Name></ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>
            </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
            """,

        // IATA Cargo-XML master waybill, XFWB 3.
        ["waybill-xfwb.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rsm:Waybill xmlns:rsm="iata:waybill:1" xmlns="iata:datamodel:3"><rsm:MasterConsignment>
              <IncludedMasterConsignmentItem><SequenceNumeric>1</SequenceNumeric><PieceQuantity>12</PieceQuantity><NatureIdentificationTransportCargo><Identification>TERBIUM METAL INGOTS</Identification></NatureIdentificationTransportCargo></IncludedMasterConsignmentItem>
            </rsm:MasterConsignment></rsm:Waybill>
            """,

        // WCO data model 3.6, declaration.
        ["declaration-wco.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><GoodsShipment>
              <GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric><StatisticalValueAmount currencyID="GBP">900</StatisticalValueAmount><Commodity><Description>Lutetium oxide Lu2O3</Description>
                <Classification><ID>2846900000</ID></Classification><Classification><ID>4061</ID></Classification></Commodity><Destination><CountryCode>DE</CountryCode></Destination></GovernmentAgencyGoodsItem>
              <GovernmentAgencyGoodsItem><SequenceNumeric>2</SequenceNumeric><Commodity><Description>Steel brackets</Description></Commodity></GovernmentAgencyGoodsItem>
            </GoodsShipment></Declaration>
            """,

        // ASYCUDA World SAD.
        ["declaration-asycuda.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ASYCUDA><Item><Packages><Number_of_packages>4</Number_of_packages></Packages><Tarification><HScode><Commodity_code>28469015</Commodity_code></HScode><Item_price>1200.0</Item_price></Tarification>
              <Goods_description><Country_of_origin_code>CN</Country_of_origin_code><Description_of_goods>Compounds of rare earths</Description_of_goods><Commercial_Description>Yttrium oxide 5N</Commercial_Description></Goods_description></Item></ASYCUDA>
            """,

        // Declaration message of China's single window.
        ["declaration-decmessage.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DecMessage xmlns="http://www.chinaport.gov.cn/dec"><DecLists>
              <DecList><GNo>1</GNo><CodeTS>8505111000</CodeTS><GName>烧结钕铁硼永磁体</GName><GModel>0|3|Nd 29%,Dy 1.2%,Fe余量|42SH</GModel><GQty>4000</GQty><GUnit>007</GUnit><DeclTotal>9800</DeclTotal><TradeCurr>502</TradeCurr><OriginCountry>142</OriginCountry><DestinationCountry>304</DestinationCountry></DecList>
              <DecList><GNo>2</GNo><CodeTS>6205200000</CodeTS><GName>棉制男式衬衫</GName><GModel>4|3|机织</GModel><GQty>400</GQty></DecList>
            </DecLists></DecMessage>
            """,

        // No standard: what an ERP's export looks like.
        ["shipment.json"] = """
            {"shipment": {"no": "S-9", "parties": [{"name": "Nordmotor GmbH"}], "lines": [
              {"goodsDescription": "Thulium oxide", "hsCode": "284690", "quantity": 1, "unit": "kg", "specs": [{"name": "Purity", "value": "4N"}]},
              {"goodsDescription": "Plush toys", "quantity": 300, "unit": "pcs"}]}}
            """,
        ["items.jsonl"] = """
            {"品名": "氧化铽", "数量": 10, "海关编码": "2846901300"}
            {"品名": "棉布", "数量": 5}
            """,

        // UN/EDIFACT D.95B CUSCAR, and D.96B CUSDEC, D.96A INVOIC with UNA.
        ["manifest-cuscar.edi"] = """
            UNB+UNOC:3+CARR+CNSHA+261124:0900+1'
            UNH+1+CUSCAR:D:95B:UN'
            BGM+85+M1+9'
            CNI+1+BL1'
            GID+1+20:CT'
            FTX+AAA+++20 CARTONS DYSPRO:SIUM OXIDE 99.9 PCT?, NET 500KGS'
            XYZ+unknown'
            GID+2+300:CT'
            FTX+AAA+++LADIES T-SHIRTS'
            UNT+9+1'
            UNZ+1+1'
            """,
        ["declaration-cusdec.edi"] = """
            UNB+UNOC:3+A+B+261124:0900+1'
            UNH+1+CUSDEC:D:96B:UN'
            CST+1+85051110:122:95'
            FTX+AAA+++SINTERED NDFEB MAGNETS 38EH'
            LOC+27+CN'
            MOA+38:5400:EUR'
            UNS+S'
            UNT+7+1'
            UNZ+1+1'
            """,
        ["invoice-invoic.edi"] = """
            UNA:+.? '
            UNB+UNOC:3+A+B+261124:0900+1'
            UNH+1+INVOIC:D:96A:UN'
            CUX+2:EUR:4'
            LIN+1++4000862141404:SRS'
            PIA+5+28469015:HS'
            IMD+F++:::GADOLINIUM OXIDE 4N'
            QTY+47:25:KGM'
            MOA+203:2160'
            LIN+2++5412345111115:SRS'
            QTY+47:2:PCE'
            UNS+S'
            UNT+11+1'
            UNZ+1+1'
            """,

        // OASIS UBL 2.1, Order.
        ["order-ubl.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:ID>O-1</cbc:ID><cbc:Note>Handle with care</cbc:Note>
              <cac:BuyerCustomerParty><cac:Party><cac:PartyName><cbc:Name>Buyer AB</cbc:Name></cac:PartyName></cac:Party></cac:BuyerCustomerParty>
              <cac:OrderLine><cbc:Note>urgent</cbc:Note>
              <cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="KGM">12</cbc:Quantity><cbc:LineExtensionAmount currencyID="EUR">1200.00</cbc:LineExtensionAmount>
              <cac:Item><cbc:Description>Powder for spraying, 99.9 %</cbc:Description><cbc:Name>Yttrium oxide</cbc:Name><cac:OriginCountry><cbc:IdentificationCode>CN</cbc:IdentificationCode></cac:OriginCountry><cac:CommodityClassification><cbc:ItemClassificationCode listID="HS">284690</cbc:ItemClassificationCode></cac:CommodityClassification><cac:AdditionalItemProperty><cbc:Name>Grade</cbc:Name><cbc:Value>5N</cbc:Value></cac:AdditionalItemProperty></cac:Item></cac:LineItem></cac:OrderLine>
              <cac:OrderLine>
              <cac:LineItem><cbc:ID>2</cbc:ID><cbc:Quantity unitCode="C62">3</cbc:Quantity>
              <cac:Item><cbc:Name>Spray nozzle</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine></Order>
            """,

        // OASIS UBL 2.1, Catalogue; other prefixes than usual.
        ["catalogue-ubl.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ns4:Catalogue xmlns:ns4="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2" xmlns:ns2="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:ns3="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <ns3:ID>C-1</ns3:ID><ns2:ProviderParty><ns2:PartyName><ns3:Name>Provider</ns3:Name></ns2:PartyName></ns2:ProviderParty>
              <ns2:CatalogueLine><ns3:ID>1</ns3:ID><ns2:Item><ns3:Name>Terbium target 3 inch</ns3:Name><ns3:Keyword>sputtering</ns3:Keyword><ns2:SellersItemIdentification><ns3:ID>TB-3</ns3:ID></ns2:SellersItemIdentification></ns2:Item></ns2:CatalogueLine>
              <ns2:CatalogueLine><ns3:ID>2</ns3:ID><ns2:Item><ns3:Description>Copper target 3 inch</ns3:Description></ns2:Item></ns2:CatalogueLine></ns4:Catalogue>
            """,

        // OASIS UBL 2.1, DespatchAdvice.
        ["despatch-ubl.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>D1</cbc:ID>
              <cac:Shipment><cbc:ID>S1</cbc:ID><cac:GoodsItem><cbc:Description>Magnets, general</cbc:Description></cac:GoodsItem></cac:Shipment>
              <cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode="EA">100</cbc:DeliveredQuantity><cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>
              <cac:Item><cbc:Name>SmCo ring 20x10x5</cbc:Name></cac:Item></cac:DespatchLine>
              <cac:DespatchLine><cbc:ID>2</cbc:ID>
              <cac:Item><cbc:Name>Foam</cbc:Name></cac:Item></cac:DespatchLine></DespatchAdvice>
            """,

        // IATA Cargo-XML house waybill, XFZB 3.
        ["waybill-xfzb.xml"] = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ns2:HouseWaybill xmlns:ns2="iata:housewaybill:1" xmlns="iata:datamodel:3"><ns2:MessageHeaderDocument><ID>HWB1</ID><Name>House Waybill</Name><TypeCode>703</TypeCode></ns2:MessageHeaderDocument><ns2:BusinessHeaderDocument><ID>H12</ID></ns2:BusinessHeaderDocument>
            <ns2:MasterConsignment><IncludedHouseConsignment><SummaryDescription>LASER CRYSTALS</SummaryDescription><ConsignorParty><Name>OPTO CO</Name></ConsignorParty>
              <IncludedHouseConsignmentItem><SequenceNumeric>1</SequenceNumeric><TypeCode listAgencyID="1">901320</TypeCode><GrossWeightMeasure unitCode="KGM">3</GrossWeightMeasure><PieceQuantity>2</PieceQuantity><NatureIdentificationTransportCargo><Identification>HO:YLF LASER RODS</Identification></NatureIdentificationTransportCargo><OriginCountry><ID>CN</ID></OriginCountry></IncludedHouseConsignmentItem>
              <IncludedHouseConsignmentItem><SequenceNumeric>2</SequenceNumeric><NatureIdentificationTransportCargo><Identification>MIRROR MOUNTS</Identification></NatureIdentificationTransportCargo></IncludedHouseConsignmentItem></IncludedHouseConsignment></ns2:MasterConsignment></ns2:HouseWaybill>
            """,

        // UN/EDIFACT DESADV D.96A.
        ["despatch-desadv.edi"] = """
            UNB+UNOC:3+SENDER+RECEIVER+260405:1010+1'
            UNH+1+DESADV:D:96A:UN:EAN005'
            BGM+351+DA1+9'
            DTM+11:20260405:102'
            CPS+1'
            PAC+2++CT'
            LIN+1++4012345000009:EN'
            PIA+1+RE-200:SA'
            IMD+F++:::Terbium oxide powder:4N'
            QTY+12:25:KGM'
            LIN+2++4012345000016:EN'
            IMD+F++:::Cable ties'
            QTY+12:100:PCE'
            UNT+13+1'
            UNZ+1+1'
            """,

        // UN/EDIFACT IFCSUM D.01B.
        ["manifest-ifcsum.edi"] = """
            UNA:+.?'
            UNB+UNOA:1+A+B+260405:1010+2'
            UNH+1+IFCSUM:D:01B:UN'
            BGM+335+M1+9'
            CNI+1+HAWB1'
            GID+1+10:CT'
            FTX+AAA+++SAMARIUM COBALT MAGNETS+UNMAGNETIZED'
            MEA+AAE+G+KGM:120'
            PCI+28+MARK1'
            GID+2+3:PX'
            FTX+AAA+++WOODEN FURNITURE'
            CNI+2+HAWB2'
            GID+1+1:DR'
            FTX+AAA+++GADOLINIUM NITRATE'
            UNT+13+1'
            UNZ+1+2'
            """,

        // An answer of an OData service, as ERP systems give it.
        ["deliveries-odata.json"] = """
            {"d": {"results": [{"__metadata": {"uri": "x"}, "DeliveryDocument": "80", "DeliveryDocumentItem": "10", "Material": "R1", "DeliveryDocumentItemText": "THULIUM OXIDE 4N", "ActualDeliveryQuantity": "5", "DeliveryQuantityUnit": "KG"},
            {"DeliveryDocument": "80", "DeliveryDocumentItem": "20", "Material": "R2", "DeliveryDocumentItemText": "HEX NUT", "ActualDeliveryQuantity": "50", "DeliveryQuantityUnit": "PC"}]}}
            """,

        // X12 309 (customs manifest), 856, 850 and 810.
        ["manifest-309.x12"] = X12("SO", "309", "P4*1101*20261124~LX*1~N10*20*HOLMIUM OXIDE*N/M*A*284690*5000~N10**POWDER 25 KG DRUMS~N10*5*COTTON SHIRTS~"),
        ["shipment-856.x12"] = X12("SH", "856", "HL*1**S~HL*2*1*I~LIN*1*VP*87787D*HS*850511~SN1*1*24*EA~PID*F****NDFEB MAGNET BLOCKS N42SH~HL*3*1*I~LIN*2*VP*1~PID*F****RED WIDGET~"),
        ["order-850.x12"] = X12("PO", "850", "BEG*00*SA*1**20261124~PO1*1*10*KG*30**VP*A1~PID*F****ERBIUM OXIDE 3N~CTT*1~"),
        ["invoice-810.x12"] = X12("IN", "810", "BIG*20261124*1~IT1*1*4*EA*30**VP*A1~PID*F****YTTRIUM ALUMINIUM GARNET RODS~TDS*120~"),
    };

    private static string X12(string group, string set, string body)
    {
        var segments = body.Count(c => c == '~') + 2;
        return $"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261124*0900*U*00401*000000001*0*P*>~GS*{group}*A*B*20261124*0900*1*X*004010~ST*{set}*0001~{body}SE*{segments}*0001~GE*1*1~IEA*1*000000001~";
    }
}
