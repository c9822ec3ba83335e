using System.Text;

namespace Screening.Intake.Edi;

/// <summary>One segment: its tag and its elements, cut where they are asked for.</summary>
internal readonly ref struct EdiSegment(ReadOnlySpan<byte> bytes, EdiSyntax syntax, Encoding encoding)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>True when the segment has the tag.</summary>
    public bool Is(ReadOnlySpan<byte> tag) => bytes.StartsWith(tag) && (bytes.Length == tag.Length || bytes[tag.Length] == syntax.Element || bytes[tag.Length] == syntax.Component);

    /// <summary>The segment as written.</summary>
    public string Raw => encoding.GetString(bytes);

    /// <summary>One component, trimmed, release characters taken away; empty where there is none.</summary>
    /// <param name="element">Element, from 1 (the tag is 0).</param>
    /// <param name="component">Component, from 0.</param>
    public string Text(int element, int component = 0) => Plain(Cut(Cut(bytes, syntax.Element, element), syntax.Component, component)).Trim();

    /// <summary>True when an element has several components.</summary>
    public bool IsComposed(int element) => Cut(bytes, syntax.Element, element).IndexOf(syntax.Component) >= 0;

    /// <summary>A whole element with its component separators.</summary>
    public string Element(int element) => Plain(Cut(bytes, syntax.Element, element)).Trim();

    private ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> rest, byte separator, int index)
    {
        while (true)
        {
            var at = Find(rest, separator);
            if (index == 0)
            {
                return at < 0 ? rest : rest[..at];
            }

            if (at < 0)
            {
                return default;
            }

            rest = rest[(at + 1)..];
            index--;
        }
    }

    private int Find(ReadOnlySpan<byte> rest, byte separator)
    {
        if (syntax.Release == 0)
        {
            return rest.IndexOf(separator);
        }

        for (var from = 0; from < rest.Length; from += 2)
        {
            var at = rest[from..].IndexOfAny(separator, syntax.Release);
            if (at < 0)
            {
                return -1;
            }

            from += at;
            if (rest[from] == separator)
            {
                return from;
            }
        }

        return -1;
    }

    private string Plain(ReadOnlySpan<byte> text)
    {
        if (syntax.Release == 0 || text.IndexOf(syntax.Release) < 0)
        {
            return encoding.GetString(text);
        }

        var plain = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == syntax.Release && i + 1 < text.Length)
            {
                i++;
            }

            plain[length++] = text[i];
        }

        return encoding.GetString(plain, 0, length);
    }
}
