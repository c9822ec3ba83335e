using System.Text;

namespace Screening.Load.Scale;

/// <summary>The table of docs/scale.md.</summary>
internal static class ScaleReport
{
    public static string Of(ScaleAssumptions given)
    {
        var simulation = new DaySimulation(given);
        var text = new StringBuilder(DayResult.Head).Append('\n');
        for (var lines = 1e3; lines <= 1e9; lines *= 10)
        {
            text.Append(simulation.Run(lines)).Append('\n');
        }

        return text.ToString();
    }
}
