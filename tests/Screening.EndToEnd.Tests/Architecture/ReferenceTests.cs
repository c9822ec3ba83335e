using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Screening.EndToEnd.Tests.Architecture;

/// <summary>References point one way: Functions -> Azure, Pipeline -> Intake, Core. Core knows nothing of ours and nothing of Azure.</summary>
public sealed class ReferenceTests
{
    // Project: the projects it may see. What is seen through them is listed too, as assemblies name what they really use.
    public static TheoryData<string, string, string[]> Allowed => new()
    {
        { "core", "Screening.Core", [] },
        { "core", "Screening.Intake", ["Screening.Core"] },
        { "core", "Screening.Ocr", ["Screening.Core", "Screening.Intake"] },
        { "core", "Screening.Pipeline", ["Screening.Core", "Screening.Intake"] },
        { "core", "Screening.Azure", ["Screening.Core", "Screening.Intake", "Screening.Ocr", "Screening.Pipeline"] },
        { "core", "Screening.Cli", ["Screening.Core", "Screening.Intake", "Screening.Ocr", "Screening.Pipeline", "Screening.Azure"] },
        { "functions", "Screening.Functions.Local", ["Screening.Core", "Screening.Intake", "Screening.Ocr", "Screening.Pipeline", "Screening.Azure"] },
        { "functions", "Screening.Functions", ["Screening.Core", "Screening.Intake", "Screening.Ocr", "Screening.Pipeline", "Screening.Azure", "Screening.Functions.Local"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_file_names_only_projects_below_it(string area, string project, string[] allowed)
    {
        var document = XDocument.Load(Repository.PathOf(area, project, $"{project}.csproj"));
        var named = document.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(named.Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void An_assembly_uses_only_projects_below_it(string area, string project, string[] allowed)
    {
        var used = ReferencesOf(area, project).Where(name => name.StartsWith("Screening.", StringComparison.Ordinal));

        Assert.Empty(used.Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Screening.Core")]
    [InlineData("Screening.Intake")]
    [InlineData("Screening.Ocr")]
    [InlineData("Screening.Pipeline")]
    public void What_holds_the_law_and_the_use_cases_knows_nothing_of_Azure(string project)
    {
        var document = XDocument.Load(Repository.PathOf("core", project, $"{project}.csproj"));
        var packages = document.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

        Assert.DoesNotContain(packages.Concat(ReferencesOf("core", project)), IsAzure);
    }

    [Fact]
    public void Core_asks_for_no_package_at_all()
    {
        var document = XDocument.Load(Repository.PathOf("core", "Screening.Core", "Screening.Core.csproj"));

        Assert.Empty(document.Descendants("PackageReference"));
    }

    [Theory]
    [InlineData("System.Net.Http", "it makes no request")]
    [InlineData("System.Net.Sockets", "it opens no connection")]
    [InlineData("System.Diagnostics.Process", "it starts nothing")]
    [InlineData("System.IO.FileSystem.Watcher", "it watches nothing")]
    public void Core_is_pure(string assembly, string because)
    {
        var references = ReferencesOf("core", "Screening.Core").ToList();

        Assert.False(references.Contains(assembly, StringComparer.Ordinal), $"Core references {assembly}, though {because}.");
    }

    private static bool IsAzure(string name) =>
        name.StartsWith("Azure.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Azure.", StringComparison.Ordinal);

    private static IEnumerable<string> ReferencesOf(string area, string project)
    {
        var path = Repository.AssemblyOf(area, project, project == "Screening.Cli" ? "screening" : null);
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
