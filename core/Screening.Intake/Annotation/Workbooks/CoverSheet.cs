using System.Xml;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>The sheet with what the answer rests on.</summary>
internal static class CoverSheet
{
    public const string Name = "Screening";

    public static void Write(XmlWriter writer, CopyCover cover, NoteStyles styles)
    {
        var cells = new CellWriter(writer, "", CellWriter.Main);
        writer.WriteStartElement("worksheet", CellWriter.Main);
        writer.WriteStartElement("cols", CellWriter.Main);
        cells.WriteWidth(1, 24);
        cells.WriteWidth(2, 90);
        writer.WriteEndElement();
        writer.WriteStartElement("sheetData", CellWriter.Main);
        for (var i = 0; i < cover.Facts.Count; i++)
        {
            cells.StartRow(i + 1);
            cells.Write(1, i + 1, cover.Facts[i].Key, styles.Heading);
            cells.Write(2, i + 1, cover.Facts[i].Value, styles.Plain);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
