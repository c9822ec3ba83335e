using System.Globalization;
using System.Text;
using System.Xml;

namespace Screening.Intake.Workbooks.OpenXml;

/// <summary>Reads texts of SpreadsheetML in chunks, so that one without end takes no more memory than the limit.</summary>
internal sealed class MarkupText(int mostCharacters)
{
    private readonly char[] chunk = new char[4 * 1024];
    private readonly StringBuilder text = new();

    /// <summary>True when the text last read was longer than the limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The text of the element at hand, up to its end.</summary>
    public string Read(XmlReader xml) => ReadSpan(xml).ToString();

    /// <summary>The same; valid until the next is read.</summary>
    public ReadOnlySpan<char> ReadSpan(XmlReader xml)
    {
        IsCut = false;
        if (xml.IsEmptyElement || !xml.Read() || !IsText(xml))
            return default;
        var read = xml.ReadValueChunk(chunk, 0, chunk.Length);
        if (read < chunk.Length)
            return chunk.AsSpan(0, read);
        text.Clear();
        Append(xml, read);
        return text.ToString();
    }

    /// <summary>The text of a string item: its runs joined, what only helps to pronounce it left out (18.4.8, 18.4.6).</summary>
    public string ReadItem(XmlReader xml)
    {
        IsCut = false;
        text.Clear();
        if (xml.IsEmptyElement)
            return string.Empty;
        var depth = xml.Depth;
        var spoken = int.MaxValue;
        string? only = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= spoken)
                spoken = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                spoken = xml.Depth;
            else if (spoken == int.MaxValue && IsText(xml))
                only = AppendRun(xml, only);
        }

        return Unescape(only ?? text.ToString());
    }

    /// <summary>Writes out characters that XML can't hold, <c>_x000D_</c> (ST_Xstring, 22.9.2.19).</summary>
    public static string Unescape(string written)
    {
        var at = written.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return written;
        var plain = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '_' && i + 6 < written.Length && written[i + 1] == 'x' && written[i + 6] == '_'
                && ushort.TryParse(written.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(written[i]);
            }
        }

        return plain.ToString();
    }

    // Most items have one run, which is given as it is.
    private string? AppendRun(XmlReader xml, string? only)
    {
        var read = xml.ReadValueChunk(chunk, 0, chunk.Length);
        if (read < chunk.Length && only is null && text.Length == 0)
            return new string(chunk, 0, read);
        text.Append(only);
        Append(xml, read);
        return null;
    }

    private void Append(XmlReader xml, int read)
    {
        for (; read > 0; read = xml.ReadValueChunk(chunk, 0, chunk.Length))
        {
            var room = mostCharacters - text.Length;
            text.Append(chunk, 0, Math.Min(read, room));
            if (room < read)
            {
                IsCut = true;
                break;
            }
        }
    }

    private static bool IsText(XmlReader xml) => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
}
