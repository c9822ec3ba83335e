namespace Screening.Faults.Proxy;

/// <summary>What the proxy does to a call.</summary>
internal enum FaultKind
{
    /// <summary>The connection is reset before the call reaches the store.</summary>
    Reset,

    /// <summary>The store is busy: 503, and the call is not made.</summary>
    Busy,

    /// <summary>The answer comes late.</summary>
    Slow,

    /// <summary>The call is made, and the connection is cut in the middle of its answer: nobody knows whether it was.</summary>
    Cut,
}
