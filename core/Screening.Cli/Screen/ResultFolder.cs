using System.Globalization;
using Screening.Cli.Output;

namespace Screening.Cli.Screen;

/// <summary>
/// The folder of --out: one result file an input, never outside it, names made unique. A file is written beside its place and moved
/// there when it is whole, so a link that stands in the folder is replaced and not followed.
/// </summary>
internal sealed class ResultFolder
{
    private const int LongestName = 120;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UsageException">The folder can't be made.</exception>
    public ResultFolder(string directory)
    {
        Location = Path.GetFullPath(directory);
        try
        {
            Directory.CreateDirectory(Location);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"The folder of --out, '{directory}', can't be made. Name a folder that this user may write to.");
        }
    }

    /// <summary>The folder's full path.</summary>
    public string Location { get; }

    /// <summary>A writer into a new result file; <see cref="ResultFile.Keep"/> puts it in its place.</summary>
    public ResultFile Create(string name, string format, ResultContext context) => new(Path.Combine(Location, NameOf(name, format)), format, context);

    private string NameOf(string name, string format)
    {
        var flat = new string([.. name.TrimStart('.', '/').Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]);
        flat = flat.Replace("..", "_", StringComparison.Ordinal);
        flat = flat.Length > LongestName ? flat[^LongestName..] : flat;
        var extension = format == "table" ? "txt" : format;
        var candidate = $"{flat}.{extension}";
        for (var i = 2; !taken.Add(candidate); i++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{flat}-{i}.{extension}");
        }

        return candidate;
    }
}
