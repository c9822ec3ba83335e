using System.Globalization;
using Azure.Data.Tables;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>A summary as an entity: what is filtered by as properties, the whole as JSON cut into properties of 30,000 characters.</summary>
internal static class TableSummary
{
    private const int PartLength = 30_000;

    // 1 MiB an entity: twelve parts of at most 60,000 bytes stay below it.
    private const int MaxParts = 12;

    public static TableEntity Write(string partition, string row, ScreeningSummary summary)
    {
        var json = JsonContract.ToText(writer => SummaryJson.Write(writer, summary));
        if (json.Length > PartLength * MaxParts)
        {
            var kept = summary.Issues.Take(100).ToList();
            json = JsonContract.ToText(writer => SummaryJson.Write(writer, summary with { Issues = kept }));
        }

        var entity = new TableEntity(partition, row)
        {
            ["revision"] = summary.Revision, ["state"] = CamelCase.Of(summary.State), ["verdict"] = CamelCase.Of(summary.Verdict),
            ["shipment"] = summary.Shipment, ["receivedTicks"] = summary.ReceivedAt.UtcTicks,
        };
        for (var i = 0; i * PartLength < json.Length; i++)
        {
            entity[PartName(i)] = json.Substring(i * PartLength, Math.Min(PartLength, json.Length - (i * PartLength)));
        }

        return entity;
    }

    public static ScreeningSummary Read(TableEntity entity)
    {
        var parts = new List<string>();
        while (entity.TryGetValue(PartName(parts.Count), out var part) && part is string text)
        {
            parts.Add(text);
        }

        return SummaryJson.Read(string.Concat(parts)) with { Revision = entity.GetInt32("revision") ?? 0 };
    }

    private static string PartName(int part) => string.Create(CultureInfo.InvariantCulture, $"json{part}");
}
