using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Screening.Intake.Word;

/// <summary>The text of a block as it reads with all changes accepted; what is set into it apart from the text is gathered beside.</summary>
internal sealed class WordText
{
    private const int MaxDepth = 200;

    private readonly StringBuilder text = new();

    /// <summary>A text with its own boxes and tables, or one that gathers them in another.</summary>
    public WordText(WordText? outer = null)
    {
        Boxes = outer?.Boxes ?? [];
        Tables = outer?.Tables ?? [];
    }

    /// <summary>Contents of text boxes.</summary>
    public List<OpenXmlElement> Boxes { get; }

    /// <summary>Tables within cells.</summary>
    public List<Table> Tables { get; }

    /// <summary>Something was inserted, deleted or moved and not accepted yet.</summary>
    public bool IsTracked { get; private set; }

    /// <summary>Some of it is hidden.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Adds what an element holds.</summary>
    public void Add(OpenXmlElement element) => Gather(element, 0);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Gather(OpenXmlElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var child in element.ChildElements)
        {
            switch (child.LocalName)
            {
                case "t":
                    text.Append(child.InnerText);
                    break;
                case "tab" or "ptab":
                    text.Append(' ');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "vanish":
                    IsHidden = true;
                    break;
                case "delText" or "del" or "moveFrom":
                    IsTracked = true;
                    break;
                case "txbxContent":
                    Boxes.Add(child);
                    break;
                case "tbl":
                    Tables.Add((Table)child);
                    break;
                case "AlternateContent":
                    Gather((OpenXmlElement?)child.ChildElements.FirstOrDefault(c => c.LocalName == "Choice") ?? child, depth + 1);
                    break;
                case "instrText" or "fldData" or "Fallback":
                    break;
                default:
                    IsTracked |= child.LocalName is "ins" or "moveTo";
                    Gather(child, depth + 1);
                    text.Append(child.LocalName == "p" ? " " : string.Empty);
                    break;
            }
        }
    }
}
