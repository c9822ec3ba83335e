using System.Globalization;
using System.Text;

namespace Screening.Load.Measures;

/// <summary>Manifests to measure with.</summary>
internal static class Manifests
{
    private static readonly string[] Goods = ["cotton shirts, size {0}", "steel bolts M8, box {0}", "wooden pallets lot {0}", "office chairs model {0}", "ceramic tiles {0}"];

    /// <summary>A CSV of a length of which every <paramref name="flaggedEvery"/>-th line is controlled.</summary>
    public static byte[] Csv(int lines, int flaggedEvery, int salt = 0)
    {
        var text = new StringBuilder("description,qty,hs\n");
        for (var i = 1; i <= lines; i++)
        {
            var goods = i % flaggedEvery == 0 ? "\"Dysprosium oxide Dy2O3 99.9 %, drum {0}\"" : $"\"{Goods[i % Goods.Length]}\"";
            text.AppendFormat(CultureInfo.InvariantCulture, goods, salt + i).Append(",3,\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
