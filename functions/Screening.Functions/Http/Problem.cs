using Screening.Core;

namespace Screening.Functions.Http;

/// <summary>An error as RFC 9457 carries it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable camelCase code.</param>
/// <param name="Detail">What is wrong and what to do, for a person.</param>
public sealed record Problem(int Status, string Code, string Detail)
{
    /// <summary>What is wrong in the request, one by one.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>The request is malformed.</summary>
    public static Problem BadRequest(string code, string detail) => new(400, code, detail);

    /// <summary>A caller's text as a message may show it: short, without control characters.</summary>
    public static string Shown(string given) => new([.. given.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);

    /// <summary>There is no such thing.</summary>
    public static Problem NotFound(string code, string detail) => new(404, code, detail);
}
