using System.Text.RegularExpressions;

namespace Screening.EndToEnd.Tests.Readme;

/// <summary>One command of a <c>console</c> block with what the document shows of its output.</summary>
internal sealed partial record ConsoleExample(string Command, IReadOnlyList<string> Expected)
{
    /// <summary>The examples of a Markdown file: lines behind <c>$ </c> are commands, a line <c>...</c> leaves lines out, <c>…</c> leaves out part of one.</summary>
    internal static IEnumerable<ConsoleExample> Of(string markdown)
    {
        foreach (Match block in ConsoleBlock().Matches(markdown))
        {
            ConsoleExample? example = null;
            foreach (var line in block.Groups["content"].Value.Split('\n'))
            {
                if (line.StartsWith("$ ", StringComparison.Ordinal))
                {
                    if (example is not null)
                    {
                        yield return example;
                    }

                    example = new ConsoleExample(line[2..], []);
                }
                else if (line.Trim() is not ("" or "...") && example is not null)
                {
                    example = example with { Expected = [.. example.Expected, line] };
                }
            }

            if (example is not null)
            {
                yield return example;
            }
        }
    }

    /// <summary>The first line shown that the output does not hold in its place; null when it holds all of them in their order.</summary>
    internal string? FirstMissing(string output)
    {
        var rest = new Queue<string>(output.Split('\n').Select(line => line.TrimEnd()));
        foreach (var expected in Expected)
        {
            var pattern = new Regex("^" + Regex.Escape(expected.TrimEnd()).Replace("…", ".*", StringComparison.Ordinal) + "$");
            while (true)
            {
                if (!rest.TryDequeue(out var line))
                {
                    return expected;
                }

                if (pattern.IsMatch(line))
                {
                    break;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^```console\n(?<content>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();
}
