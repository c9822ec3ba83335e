using Screening.Testing.OpenApi;

namespace Screening.Functions.Tests.Contract;

/// <summary>Holds what functions answer against docs/openapi.yaml.</summary>
internal static class OpenApi
{
    internal static void Fits(string operation, FunctionAnswer answer, int status, string what)
    {
        Assert.True(status == answer.Status, $"{what}: {answer.Status} {answer.Body}");
        var violations = OpenApiDocument.Current.Violations(operation, status, answer.ContentType, answer.Body);
        Assert.True(violations.Count == 0, $"{what}: {string.Join("; ", violations)}");
    }
}
