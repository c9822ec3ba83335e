namespace Screening.Pipeline.Decisions;

/// <summary>Who signs a decision.</summary>
/// <param name="Id">What tells one person from another: the identity provider's id, or the local user's name; at most 200 characters.</param>
/// <param name="Name">What the person is called; at most 200 characters.</param>
public sealed record Signer(string Id, string Name);
