using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Screening.Core.Classification;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Faults;

/// <summary>Holds every line that was put in against the rows, the result file and the summary that came out.</summary>
internal sealed class Audit(IServiceProvider store)
{
    private readonly List<string> findings = [];

    public int Inputs { get; private set; }

    public int Lines { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int WrongCounts { get; private set; }

    public int Explained { get; private set; }

    public int Unexplained { get; private set; }

    /// <summary>What was wrong, in sentences.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>True when nothing was lost, doubled, miscounted or left unexplained.</summary>
    public bool IsClean => Lost == 0 && Doubled == 0 && WrongCounts == 0 && Unexplained == 0;

    /// <summary>Looks at one input.</summary>
    /// <param name="manifest">What was put in.</param>
    /// <param name="input">Under which version.</param>
    /// <param name="mayBeMissing">True for a version that was replaced or deleted: then it may have no row, or be rejected with that reason.</param>
    public async Task AddAsync(Manifest manifest, InputRef input, bool mayBeMissing = false)
    {
        var entry = await store.GetRequiredService<ILedgerStore>().FindAsync(input, default);
        if (entry is null && mayBeMissing)
        {
            return;
        }

        Inputs++;
        if (entry is { State: InputState.Done })
        {
            Lines += manifest.Lines.Count;
            await CompareAsync(manifest, entry);
        }
        else if (entry is { IsClosed: true, Reason.Length: > 0 })
        {
            Explained++;
            Lost += mayBeMissing && entry.State == InputState.Rejected ? 0 : manifest.Lines.Count;
            findings.Add($"{input.Name} is {entry.State}: {entry.Reason}");
        }
        else
        {
            Unexplained++;
            Lost += manifest.Lines.Count;
            findings.Add($"{input.Name} is {entry?.State.ToString() ?? "not in the ledger"}");
        }
    }

    private async Task CompareAsync(Manifest manifest, LedgerEntry entry)
    {
        var flagged = new HashSet<int>();
        var lines = await ReadAsync(entry.ScreeningId, flagged);
        for (var i = 1; i <= manifest.Lines.Count; i++)
        {
            var found = lines.GetValueOrDefault(i, []);
            Tell(found.Count == 0 || found[0] != manifest.Lines[i - 1], $"{manifest.Name}: line {i} is missing", () => Lost++);
            Tell(found.Count > 1, $"{manifest.Name}: line {i} stands {found.Count} times in the result file", () => Doubled += found.Count - 1);
        }

        Tell(lines.Keys.Any(line => line > manifest.Lines.Count), $"{manifest.Name}: lines beyond the end", () => Doubled++);
        var rows = await RowsAsync(entry.ScreeningId);
        Tell(!flagged.IsSubsetOf(rows), $"{manifest.Name}: {flagged.Except(rows).Count()} rows are missing", () => Lost += flagged.Except(rows).Count());
        Tell(!flagged.IsSupersetOf(rows), $"{manifest.Name}: {rows.Except(flagged).Count()} rows too many", () => Doubled += rows.Except(flagged).Count());
        var summary = await store.GetRequiredService<IResultStore>().FindSummaryAsync(entry.ScreeningId, default);
        var isTrue = summary is not null && summary.State == InputState.Done && summary.Lines == manifest.Lines.Count
            && summary.Controlled + summary.Review == rows.Count && summary.NoMatch == manifest.Lines.Count - rows.Count && summary.Annotated is not null;
        Tell(!isTrue, $"{manifest.Name}: the summary says {summary?.State} {summary?.Lines} lines, {summary?.Controlled}+{summary?.Review} flagged; there are {rows.Count} rows", () => WrongCounts++);
    }

    private void Tell(bool isWrong, string finding, Action count)
    {
        if (isWrong)
        {
            count();
            findings.Add(finding);
        }
    }

    private async Task<Dictionary<int, List<string>>> ReadAsync(string id, HashSet<int> flagged)
    {
        var lines = new Dictionary<int, List<string>>();
        await using var file = await store.GetRequiredService<IArtifactStore>().OpenAsync(ArtifactNames.Result(id), default);
        if (file is null)
        {
            return lines;
        }

        await using var unpacked = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        while (await reader.ReadLineAsync() is { } text)
        {
            using var json = JsonDocument.Parse(text);
            var line = json.RootElement.GetProperty("line").GetInt32();
            (lines.TryGetValue(line, out var found) ? found : lines[line] = []).Add(json.RootElement.GetProperty("text").GetString()!);
            if (!json.RootElement.GetProperty("verdict").ValueEquals("noMatch"))
            {
                flagged.Add(line);
            }
        }

        return lines;
    }

    private async Task<HashSet<int>> RowsAsync(string id)
    {
        var rows = new HashSet<int>();
        foreach (var verdict in new[] { Verdict.Controlled, Verdict.Review })
        {
            for (var after = 0; await store.GetRequiredService<IResultStore>().ListRowsAsync(id, verdict, after, 1000, default) is { Count: > 0 } page; after = page[^1].Line)
            {
                Doubled += page.Count(row => !rows.Add(row.Line));
            }
        }

        return rows;
    }

    /// <summary>The figures in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Inputs} inputs, {Lines} lines, {Lost} lost, {Doubled} doubled, {WrongCounts} wrong counts, {Explained} explained, {Unexplained} unexplained: {string.Join("; ", findings.Take(5))}");
}
