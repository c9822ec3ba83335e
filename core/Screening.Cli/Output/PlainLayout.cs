namespace Screening.Cli.Output;

/// <summary>
/// The layout of tables that go into a file or a pipe: fixed columns for what is short, then the whole description, then one line
/// each for what it rests on. Nothing is cut, nothing is wrapped, one goods line can be found by grep.
/// </summary>
internal static class PlainLayout
{
    private const string Indent = "              ";

    /// <summary>The heading of the columns.</summary>
    internal static void WriteHeading(TextWriter writer) =>
        writer.WriteLine($"  {"LINE",6}  {"VERDICT",-10}  {"LICENCE",-12}  {"ENTRY",-14}  {"MEASURE",-9}  {"STATUS",-10}  DESCRIPTION");

    /// <summary>One goods line with its findings.</summary>
    internal static void WriteLine(TextWriter writer, ReportLine line)
    {
        var first = line.Findings.Count > 0 ? line.Findings[0] : null;
        writer.WriteLine(FormattableString.Invariant(
            $"  {line.Number,6}  {line.Verdict,-10}  {line.Licence,-12}  {first?.Entry ?? "-",-14}  {first?.Measure ?? "-",-9}  {first?.Status ?? "-",-10}  {line.Text}"));
        writer.WriteLine($"{Indent}at        {line.Where}");
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < line.Findings.Count; i++)
        {
            if (i > 0)
            {
                var other = line.Findings[i];
                writer.WriteLine($"{Indent}also      {other.Entry}, measure {other.Measure}, {other.Status}");
            }

            WriteFinding(writer, line.Findings[i], said);
        }

        WriteAll(writer, "note", line.Issues);
    }

    // Findings of one line mostly rest on the same words: each piece of evidence is written once a line.
    private static void WriteFinding(TextWriter writer, ReportFinding finding, HashSet<string> said)
    {
        writer.WriteLine($"{Indent}why       {finding.Match}: {finding.Why}");
        WriteAll(writer, "evidence", finding.Evidence.Where(said.Add));
        WriteAll(writer, "ask", finding.Questions);
    }

    private static void WriteAll(TextWriter writer, string label, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            writer.WriteLine($"{Indent}{label,-10}{text}");
        }
    }
}
