namespace Microsoft.Azure.Functions.Worker;

/// <summary>How new blobs are noticed; the values of the storage extension's own enum.</summary>
public enum BlobTriggerSource
{
    /// <summary>By polling.</summary>
    LogsAndContainerScan = 0,

    /// <summary>By Event Grid events: the only source on Flex Consumption.</summary>
    EventGrid = 1,
}
