using System.Text;

namespace Screening.Intake.Text;

/// <summary>
/// Puts plain characters for those that PDF writers take from a font's map: Chinese radicals (Kangxi U+2F00-2FDF, supplement U+2E80-2EFF) for
/// the characters that look the same, and ligatures for their letters. Without it no Chinese word with such a character would be found.
/// </summary>
internal static class PlainCharacters
{
    // Radicals of the supplement without a compatibility mapping in Unicode that fonts share with a character (Unicode: EquivalentUnifiedIdeograph).
    private const string Radicals = "\u2E81\u2E84\u2E85\u2E86\u2E87\u2E88\u2E8A\u2E8B\u2E8C\u2E8E\u2E8F\u2E92\u2E93\u2E97\u2E98\u2E9D\u2EA0\u2EA1\u2EA6\u2EAA\u2EAC\u2EAD\u2EAE\u2EB0\u2EC4\u2EC5\u2EC6\u2EC8\u2EC9\u2ECB\u2ED3\u2ED4\u2ED8\u2ED9\u2EDA\u2EDB\u2EDC\u2EDD\u2EE2\u2EE5\u2EE6\u2EE7\u2EE8\u2EE9\u2EEC\u2EEE\u2EF0\u2E9F\u2EF3";
    private const string Characters = "\u5382\u4E5A\u4EBB\u5182\u51E0\u5200\u535C\u5369\u5C0F\u5140\u5C22\u5DF3\u5E7A\u5FC3\u624C\u6708\u6C11\u6C35\u4E2C\u758B\u793A\u793B\u7AF9\u7E9F\u897F\u89C1\u89D2\u8BA0\u8D1D\u8F66\u957F\u95E8\u9752\u97E6\u9875\u98CE\u98DE\u98DF\u9A6C\u9C7C\u9E1F\u5364\u9EA6\u9EC4\u9F50\u9F7F\u9F99\u6BCD\u9F9F";

    // The characters of the 214 Kangxi radicals in their order (Unicode: compatibility decompositions). A table, for normalisation is not there where globalization is invariant.
    private const string Kangxi =
        "\u4E00\u4E28\u4E36\u4E3F\u4E59\u4E85\u4E8C\u4EA0\u4EBA\u513F\u5165\u516B\u5182\u5196\u51AB\u51E0\u51F5\u5200\u529B\u52F9\u5315\u531A\u5338\u5341\u535C\u5369\u5382\u53B6\u53C8\u53E3\u56D7\u571F\u58EB\u5902\u590A\u5915\u5927\u5973\u5B50\u5B80\u5BF8\u5C0F\u5C22\u5C38\u5C6E\u5C71\u5DDB\u5DE5\u5DF1\u5DFE\u5E72\u5E7A\u5E7F\u5EF4"
        + "\u5EFE\u5F0B\u5F13\u5F50\u5F61\u5F73\u5FC3\u6208\u6236\u624B\u652F\u6534\u6587\u6597\u65A4\u65B9\u65E0\u65E5\u66F0\u6708\u6728\u6B20\u6B62\u6B79\u6BB3\u6BCB\u6BD4\u6BDB\u6C0F\u6C14\u6C34\u706B\u722A\u7236\u723B\u723F\u7247\u7259\u725B\u72AC\u7384\u7389\u74DC\u74E6\u7518\u751F\u7528\u7530\u758B\u7592\u7676\u767D\u76AE\u76BF"
        + "\u76EE\u77DB\u77E2\u77F3\u793A\u79B8\u79BE\u7A74\u7ACB\u7AF9\u7C73\u7CF8\u7F36\u7F51\u7F8A\u7FBD\u8001\u800C\u8012\u8033\u807F\u8089\u81E3\u81EA\u81F3\u81FC\u820C\u821B\u821F\u826E\u8272\u8278\u864D\u866B\u8840\u884C\u8863\u897E\u898B\u89D2\u8A00\u8C37\u8C46\u8C55\u8C78\u8C9D\u8D64\u8D70\u8DB3\u8EAB\u8ECA\u8F9B\u8FB0\u8FB5"
        + "\u9091\u9149\u91C6\u91CC\u91D1\u9577\u9580\u961C\u96B6\u96B9\u96E8\u9751\u975E\u9762\u9769\u97CB\u97ED\u97F3\u9801\u98A8\u98DB\u98DF\u9996\u9999\u99AC\u9AA8\u9AD8\u9ADF\u9B25\u9B2F\u9B32\u9B3C\u9B5A\u9CE5\u9E75\u9E7F\u9EA5\u9EBB\u9EC3\u9ECD\u9ED1\u9EF9\u9EFD\u9F0E\u9F13\u9F20\u9F3B\u9F4A\u9F52\u9F8D\u9F9C\u9FA0";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The text with plain characters; the same string where it has none of the others.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uFB00' and <= '\uFB06'))
            {
                return Replace(text);
            }
        }

        return text;
    }

    private static string Replace(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var radical = c < '\u2F00' ? Radicals.IndexOf(c, StringComparison.Ordinal) : -1;
            _ = radical >= 0 ? plain.Append(Characters[radical])
                : c is >= '\u2F00' and <= '\u2FD5' ? plain.Append(Kangxi[c - '\u2F00'])
                : c is >= '\uFB00' and <= '\uFB06' ? plain.Append(Ligatures[c - '\uFB00'])
                : plain.Append(c);
        }

        return plain.ToString();
    }
}
