using System.Text;
using Screening.Intake.Text;

namespace Screening.Intake.Rtf;

/// <summary>Collects text whose bytes change their code page with the font.</summary>
internal sealed class RtfText(int longest)
{
    private const int Western = 1252;

    private readonly StringBuilder text = new();
    private readonly List<byte> bytes = [];
    private int page = Western;

    /// <summary>Adds a byte in a code page.</summary>
    public void Add(byte value, int codePage)
    {
        if (codePage != page)
        {
            Settle();
            page = codePage;
        }

        if (text.Length + bytes.Count < longest)
        {
            bytes.Add(value);
        }
    }

    /// <summary>Adds a character.</summary>
    public void Add(char c)
    {
        Settle();
        if (text.Length < longest)
        {
            text.Append(c);
        }
    }

    /// <summary>The text so far, which begins anew.</summary>
    public string Take()
    {
        Settle();
        var taken = Tables.CellText.Collapse(text.ToString());
        text.Clear();
        return taken;
    }

    /// <summary>The code page of a font's character set (RTF 1.9, \fcharset).</summary>
    public static int? PageOf(int charset) => charset switch
    {
        0 => 1252, 77 => 10000, 128 => 932, 129 => 949, 134 => 936, 136 => 950, 161 => 1253, 162 => 1254, 163 => 1258, 177 => 1255, 178 => 1256, 186 => 1257, 204 => 1251, 222 => 874, 238 => 1250, _ => null,
    };

    private void Settle()
    {
        if (bytes.Count > 0)
        {
            text.Append(TextDecoder.OfPage(page).GetString([.. bytes]));
            bytes.Clear();
        }
    }
}
