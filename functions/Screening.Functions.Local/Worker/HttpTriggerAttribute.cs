namespace Microsoft.Azure.Functions.Worker;

/// <summary>Binds a parameter to an HTTP request, as the worker's own attribute does.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    /// <summary>A trigger for the methods named.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Who may call it.</summary>
    public AuthorizationLevel AuthLevel { get; private set; }

    /// <summary>HTTP methods in lower case.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>Route template below the prefix of host.json.</summary>
    public string? Route { get; set; }
}
