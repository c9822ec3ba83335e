using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Screening.Samples;

/// <summary>
/// A packing list as forwarders send it: a merged title and address block above the header, a merged carton number over the lines
/// that share the carton, a second sheet with the same columns in another order and in Chinese.
/// </summary>
internal static class PackingListWorkbook
{
    private static readonly string?[][] Magnets =
    [
        ["PACKING LIST"],
        ["Shipper: Ganzhou Meiling Magnetics Co., Ltd. · Consignee: Nordmotor GmbH, Hamburg"],
        ["Invoice no. GM-261120", null, null, "Date 2026-11-20"],
        [],
        ["Carton", "Item", "Description", "Grade", "HS code", "Qty", "Unit", "Net kg"],
        ["1-4", "1", "Sintered NdFeB magnet, block 30x12x5 mm, Ni-Cu-Ni", "N38UH", "8505.11.10", "#4000", "pcs", "#54.6"],
        [null, "2", "Sintered NdFeB magnet, arc segment R21xR17x30 mm, Dy 2.4 wt%, Tb 0.3 wt%", "38EH", "8505.11.10", "#1200", "pcs", "#31.8"],
        [null, "3", "Desiccant bags, silica gel 50 g", null, "3824.99", "#40", "pcs", "#2"],
        ["5", "4", "Samarium cobalt rings SmCo5, 20x10x4 mm", "YXG-18", "8505.11.10", "#600", "pcs", "#5.4"],
        [null, "5", "Alnico rod magnet D6x30 mm", "LNG44", "8505.11.90", "#800", "pcs", "#5.1"],
        ["6-7", "6", "Hall sensor with gadolinium-free ferrite flux ring", null, "8543.70", "#500", "pcs", "#3.2"],
        [null, "7", "Loudspeaker, 50 mm, neodymium motor", null, "8518.29", "#300", "pcs", "#18.6"],
        ["8", "8", "Wooden pallets, heat treated, ISPM 15", null, "4415.20", "#2", "pcs", "#36"],
        [null, null, "TOTAL", null, null, "#7442", null, "#156.7"],
    ];

    private static readonly string?[][] Powders =
    [
        ["装箱单 (第二页) 粉体材料"],
        ["箱号", "数量", "单位", "品名及规格", "商品编码", "CAS号", "净重 kg"],
        ["9", "#10", "桶", "氧化铽 Tb4O7 99.99%, 25kg/桶", "2846.90", "12037-01-3", "#250"],
        ["10", "#4", "桶", "氧化镧 La2O3 99.9%", "2846.90", "1312-81-8", "#100"],
        ["11", "#2", "袋", "钆镓石榴石 (GGG) 晶体 Gd3Ga5O12, 废料", "2846.90", null, "#12.5"],
        ["12", "#20", "袋", "氧化铝微粉 α-Al2O3", "2818.20", "1344-28-1", "#500"],
        ["13", "#6", "卷", "聚酰亚胺胶带 25mm", "3919.90", null, "#4.8"],
        ["14", "#3", "箱", "实验室用玛瑙研钵", "7116.20", null, "#9"],
        ["合计", null, null, null, null, null, "#876.3"],
    ];

    internal static byte[] Create()
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            AddSheet(workbook, 1, "Magnets", Magnets, ["A1:H1", "A2:H2", "A6:A8", "A9:A10", "A11:A12"]);
            AddSheet(workbook, 2, "粉体", Powders, ["A1:G1"]);
            workbook.Workbook.Save();
        }

        return buffer.ToArray();
    }

    private static void AddSheet(WorkbookPart workbook, uint id, string name, string?[][] rows, string[] merged)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        for (var i = 0; i < rows.Length; i++)
        {
            data.Append(RowOf(rows[i], i + 1));
        }

        part.Worksheet = new Worksheet(data, new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        part.Worksheet.Save();
        workbook.Workbook!.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = name });
    }

    private static Row RowOf(string?[] cells, int number)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { } text)
            {
                row.Append(CellOf(text, string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{number}")));
            }
        }

        return row;
    }

    // '#' marks a number, so that the sheet holds numbers where a real one does.
    private static Cell CellOf(string text, string reference) => text[0] == '#'
        ? new Cell { CellReference = reference, CellValue = new CellValue(text[1..]) }
        : new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
