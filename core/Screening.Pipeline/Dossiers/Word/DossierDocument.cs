using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>A dossier as a Word document (DOCX), in English, Chinese or both.</summary>
public static class DossierDocument
{
    /// <summary>The document's media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the document.</summary>
    /// <param name="destination">Writable and seekable.</param>
    /// <param name="dossier">What it says.</param>
    /// <param name="language">In which language; both: the Chinese part first, for it is the one that customs reads.</param>
    public static void Write(Stream destination, Dossier dossier, DossierLanguage language)
    {
        using var document = WordprocessingDocument.Create(destination, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = $"Export control dossier {dossier.Reference}";
        document.PackageProperties.Created = dossier.MadeAt.UtcDateTime;
        var main = document.AddMainDocumentPart();
        WordStyles.AddTo(main);
        var body = new Body();
        var word = new WordBody(body);
        if (language != DossierLanguage.En)
        {
            DossierPart.Write(word, dossier, new DossierWords(isChinese: true));
        }

        if (language == DossierLanguage.Both)
        {
            word.PageBreak();
        }

        if (language != DossierLanguage.Zh)
        {
            DossierPart.Write(word, dossier, new DossierWords(isChinese: false));
        }

        body.Append(Section(main, dossier));
        main.Document = new Document(body);
        main.Document.Save();
    }

    private static SectionProperties Section(MainDocumentPart main, Dossier dossier)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Small" }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 })),
            WordBody.Text($"{dossier.Reference} · {dossier.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm}Z"),
            new Run(new TabChar()),
            Field("PAGE"), WordBody.Text(" / "), Field("NUMPAGES")));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567 });
    }

    private static SimpleField Field(string instruction) => new(new Run(new Text("1"))) { Instruction = instruction };
}
