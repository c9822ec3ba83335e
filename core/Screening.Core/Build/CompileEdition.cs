using Screening.Core;
using Screening.Core.Lists.Compiled;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Build;

/// <summary>
/// A step of the build, not of the product: validates the data files of the shipped edition and writes their compiled form. Every problem
/// becomes an error of the build at its file.
/// </summary>
internal static class CompileEdition
{
    /// <summary>First argument: the folder with the data files; second: the file to write.</summary>
    public static int Main(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(f => new ListFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)));
        var result = EditionLoader.Load(files);
        foreach (var issue in result.Issues)
        {
            // The form that MSBuild reads: file : error code: text.
            var end = issue.Where.IndexOf(".json", StringComparison.Ordinal);
            var file = end < 0 ? folder : Path.Combine(folder, issue.Where[..(end + ".json".Length)]);
            Console.WriteLine($"{file} : error {issue.Code}: {issue.Where}: {issue.Message} {issue.WhatToDo}");
        }

        if (result.Edition is null || result.Issues.Count > 0)
        {
            return 1;
        }

        File.WriteAllBytes(args[1], CompiledEdition.Write(result.Edition));
        return 0;
    }
}
