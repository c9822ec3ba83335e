namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function, as the worker's own attribute does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name.</summary>
    public string Name { get; } = name;
}
