using System.Globalization;

namespace Screening.Functions.Http;

/// <summary>The number of a line in a route. It is taken as text, so that both hosts answer alike to one that is none.</summary>
public static class LineNumber
{
    /// <summary>The number.</summary>
    /// <exception cref="ProblemException">The text is none.</exception>
    public static int Of(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? line
            : throw new ProblemException(Problem.NotFound("unknownLine", $"'{Problem.Shown(text)}' is no line of a screening; lines are numbered from 1."));
}
