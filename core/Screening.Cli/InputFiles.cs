using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary>
/// Finds the files that the user named: files as they are, folders with everything below them. Hidden files, folders that begin with a
/// dot and links to folders are passed over unless they are named themselves.
/// </summary>
internal sealed class InputFiles(TextWriter error, string? passedOver = null)
{
    private readonly string? passedOver = passedOver is null ? null : Path.GetFullPath(passedOver);
    private readonly List<(string Path, string Name)> files = [];

    /// <summary>False when something named could not be looked into; it was said on standard error.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The files in the order of the arguments, each folder's in the order of their paths; each file once.</summary>
    public List<(string Path, string Name)> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add((path, Normal(path)));
            }
            else if (Directory.Exists(path))
            {
                var before = files.Count;
                AddBelow(path);
                if (files.Count == before && IsComplete)
                {
                    error.WriteLine($"{TerminalText.OneLine(path)}: the folder holds no file to read.");
                }
            }
            else
            {
                Fail(path, "there is no such file or folder. Check the path.");
            }
        }

        return [.. files.DistinctBy(file => Path.GetFullPath(file.Path), StringComparer.Ordinal)];
    }

    private static string Normal(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private void AddBelow(string folder)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            Fail(folder, "the folder can't be opened. Give this user the right to read it.");
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
            {
                continue;
            }

            var path = Path.Combine(folder, entry.Name);
            if (entry is FileInfo)
            {
                files.Add((path, Normal(path)));
            }
            else if (entry.LinkTarget is null && Path.GetFullPath(path) != passedOver)
            {
                AddBelow(path);
            }
        }
    }

    private void Fail(string path, string reason)
    {
        error.WriteLine($"{TerminalText.OneLine(path)}: {reason}");
        IsComplete = false;
    }
}
