namespace Screening.Cli;

/// <summary>Finds the files that the user named: files as they are, folders with everything below them.</summary>
internal static class InputFiles
{
    /// <summary>The files in the order of the arguments, each folder's in the order of their paths. A path that is not there is named and passed over.</summary>
    public static List<(string Path, string Name)> Find(string[] paths, TextWriter error, ref int exit)
    {
        var files = new List<(string, string)>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add((path, Normal(path)));
            }
            else if (Directory.Exists(path))
            {
                files.AddRange(Below(path).Select(f => (f, Normal(f))));
            }
            else
            {
                error.WriteLine($"{path}: there is no such file or folder. Check the path.");
                exit = ExitCodes.Failed;
            }
        }

        return files;
    }

    private static IEnumerable<string> Below(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(p => p.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }

    private static string Normal(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
