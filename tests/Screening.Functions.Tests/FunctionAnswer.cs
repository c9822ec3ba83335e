using System.Text.Json;

namespace Screening.Functions.Tests;

/// <summary>What a function answered.</summary>
internal sealed record FunctionAnswer(int Status, string ContentType, string Location, JsonElement Body)
{
    /// <summary>The problem's code.</summary>
    internal string? Code => Body.GetProperty("code").GetString();
}
