using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Screening.Samples;

/// <summary>A certificate of analysis with a text layer: the head, a table of contents by element, the statement at the end.</summary>
internal static class AnalysisCertificate
{
    private static readonly (string Element, string Content, string Method)[] Contents =
    [
        ("Nd", "24.10", "ICP-OES"), ("Pr", "5.82", "ICP-OES"), ("Dy", "2.65", "ICP-OES"), ("Tb", "0.41", "ICP-OES"), ("B", "0.98", "ICP-OES"),
        ("Co", "1.20", "ICP-OES"), ("Al", "0.15", "ICP-OES"), ("Cu", "0.12", "ICP-OES"), ("C", "0.06", "Combustion"), ("Fe", "balance", "-"),
    ];

    internal static byte[] Create()
    {
        var builder = new PdfDocumentBuilder();
        var regular = builder.AddStandard14Font(Standard14Font.Helvetica);
        var bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        var page = builder.AddPage(PageSize.A4);
        var y = 780.0;
        Write(page, bold, 16, 60, y, "CERTIFICATE OF ANALYSIS");
        foreach (var line in (string[])
        [
            "Certificate no.: GM-COA-261118    Date of issue: 2026-11-18", "Product: Sintered NdFeB permanent magnet, grade 40UH",
            "Shape: block 50.8 x 25.4 x 12.7 mm, Ni-Cu-Ni coated", "Lot: 26B1107    Quantity: 1,600 pcs", "HS code: 8505.11.10",
        ])
        {
            Write(page, regular, 11, 60, y -= 22, line);
        }

        y -= 34;
        WriteRow(page, bold, y, "Element", "Content (wt%)", "Method");
        foreach (var (element, content, method) in Contents)
        {
            WriteRow(page, regular, y -= 18, element, content, method);
        }

        Write(page, regular, 11, 60, y - 40, "Remanence Br 1.27 T    Coercivity Hcj 2,003 kA/m    Maximum energy product 310 kJ/m3");
        Write(page, regular, 11, 60, y - 62, "The results relate only to the lot tested.");
        return builder.Build();
    }

    private static void WriteRow(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double y, string element, string content, string method)
    {
        Write(page, font, 11, 60, y, element);
        Write(page, font, 11, 180, y, content);
        Write(page, font, 11, 320, y, method);
    }

    private static void Write(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double size, double x, double y, string text) =>
        page.AddText(text, size, new PdfPoint(x, y), font);
}
