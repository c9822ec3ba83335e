using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Screening.Benchmarks.Documents;

/// <summary>An invoice of many pages as a PDF: a header on each page, thirty items of one or two lines, a footer with the page's number.</summary>
internal static class InvoicePdf
{
    private const int ItemsOnPage = 30;

    private static readonly (string First, string Second, string Code)[] Goods =
    [
        ("Sintered NdFeB permanent magnet, grade N42SH, block 40 x 20 x 10 mm,", "Ni-Cu-Ni coated, magnetized through thickness", "8505.11.10"),
        ("Hex bolts M8 x 40, stainless steel A2-70, DIN 933", "", "7318.15.90"),
        ("Terbium oxide Tb4O7, purity 99.99 %, in sealed bags", "within steel drums of 25 kg", "2846.90.19"),
        ("Cotton work gloves, knitted, size 10", "", "6116.92.00"),
    ];

    /// <summary>Items of an invoice of so many pages.</summary>
    public static int Items(int pages) => pages * ItemsOnPage;

    /// <summary>The file.</summary>
    public static byte[] Create(int pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        for (var number = 1; number <= pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            Row(page, bold, 780, "No.", "Description of goods", "HS code", "Quantity", "Amount");
            var y = 764.0;
            for (var i = 0; i < ItemsOnPage; i++)
            {
                var item = ((number - 1) * ItemsOnPage) + i;
                var (first, second, code) = Goods[item % Goods.Length];
                Row(page, font, y, (item + 1).ToString(CultureInfo.InvariantCulture), first, code, (item * 7 % 900 + 1).ToString(CultureInfo.InvariantCulture), (item * 13.25).ToString("N2", CultureInfo.InvariantCulture));
                y -= 11;
                if (second.Length > 0)
                {
                    page.AddText(second, 8, new PdfPoint(70, y), font);
                    y -= 11;
                }

                y -= 5;
            }

            page.AddText(string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages}"), 8, new PdfPoint(500, 24), font);
        }

        return builder.Build();
    }

    private static void Row(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double y, params string[] cells)
    {
        double[] columns = [40, 70, 350, 420, 490];
        for (var i = 0; i < cells.Length; i++)
        {
            page.AddText(cells[i], 8, new PdfPoint(columns[i], y), font);
        }
    }
}
