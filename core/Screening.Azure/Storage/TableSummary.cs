using Azure.Data.Tables;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>A summary as an entity: what is filtered by as properties, the whole as JSON in parts.</summary>
internal static class TableSummary
{
    public static TableEntity Write(string partition, string row, ScreeningSummary summary)
    {
        var json = JsonContract.ToText(writer => SummaryJson.Write(writer, summary));
        if (json.Length > JsonParts.MaxLength)
        {
            var kept = summary.Issues.Take(100).ToList();
            json = JsonContract.ToText(writer => SummaryJson.Write(writer, summary with { Issues = kept }));
        }

        var entity = new TableEntity(partition, row)
        {
            ["revision"] = summary.Revision, ["state"] = CamelCase.Of(summary.State), ["verdict"] = CamelCase.Of(summary.Verdict),
            ["shipment"] = summary.Shipment, ["receivedTicks"] = summary.ReceivedAt.UtcTicks,
        };
        JsonParts.Put(entity, json);
        return entity;
    }

    public static ScreeningSummary Read(TableEntity entity) => SummaryJson.Read(JsonParts.Get(entity)) with { Revision = entity.GetInt32("revision") ?? 0 };
}
