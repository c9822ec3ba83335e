using Screening.Testing;

namespace Screening.EndToEnd.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root => RepositoryRoot.Path;

    /// <summary>The build configuration that the tests run in: the products beside them were built in the same one.</summary>
    internal static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The assembly that a project of core/ or functions/ was built into.</summary>
    internal static string AssemblyOf(string area, string project, string? name = null) =>
        PathOf(area, project, "bin", Configuration, "net10.0", $"{name ?? project}.dll");

    /// <summary>Hand-written C# files below a folder, as paths from the root with '/'.</summary>
    internal static IEnumerable<string> SourceFiles(params string[] areas) => areas
        .SelectMany(area => Directory.EnumerateFiles(PathOf(area), "*.cs", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
