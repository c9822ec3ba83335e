namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for a queue message, as the storage extension's own attribute does.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Name of the setting with the connection.</summary>
    public string? Connection { get; set; }
}
