using Screening.Core;

namespace Screening.Pipeline.Outbound;

/// <summary>Thrown when a call to another machine was not made, or gave no answer that can be used.</summary>
public sealed class OutboundFailureException : Exception
{
    /// <summary>Carries what is wrong.</summary>
    public OutboundFailureException(Issue issue)
        : base($"{issue.Message} {issue.WhatToDo}") => Issue = issue;

    /// <summary>The status of an answer that can't be used; null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>What is wrong, with the address that was called.</summary>
    public Issue Issue { get; }
}
