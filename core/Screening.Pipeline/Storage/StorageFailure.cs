namespace Screening.Pipeline.Storage;

/// <summary>A failure of the store, sorted once at the edge.</summary>
/// <param name="IsTransient">True when the same call may succeed later (503, time-out, connection refused, a locked file).</param>
/// <param name="Code">Stable camelCase identifier: <c>storeUnreachable</c>, <c>storeBusy</c>, <c>storeDenied</c>, <c>storeFull</c>, <c>storeBroken</c>, <c>storeFailed</c>.</param>
/// <param name="Message">What failed and where, in one sentence without secrets.</param>
/// <param name="WhatToDo">What the user can do about it.</param>
public sealed record StorageFailure(bool IsTransient, string Code, string Message, string WhatToDo);
