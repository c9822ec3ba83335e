namespace Microsoft.Azure.Functions.Worker;

/// <summary>Who may call an HTTP function; the values of the worker's own enum.</summary>
public enum AuthorizationLevel
{
    /// <summary>Anyone.</summary>
    Anonymous = 0,

    /// <summary>Reserved by the platform.</summary>
    User = 1,

    /// <summary>With a function key.</summary>
    Function = 2,

    /// <summary>With the master key, by the platform.</summary>
    System = 3,

    /// <summary>With the master key.</summary>
    Admin = 4,
}
