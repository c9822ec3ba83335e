using Screening.Cli.Output;

namespace Screening.Cli.Screen;

/// <summary>The folder of --out: one result file an input, never outside it, names made unique.</summary>
internal sealed class ResultFolder
{
    private readonly string directory;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public ResultFolder(string directory)
    {
        this.directory = Path.GetFullPath(directory);
        Directory.CreateDirectory(this.directory);
    }

    public ResultWriter Create(string name, string format, ResultContext context)
    {
        var flat = new string([.. name.TrimStart('.', '/').Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]);
        flat = flat.Replace("..", "_", StringComparison.Ordinal);
        flat = flat.Length > 120 ? flat[^120..] : flat;
        var extension = format == "table" ? "txt" : format;
        var candidate = $"{flat}.{extension}";
        for (var i = 2; !taken.Add(candidate); i++)
        {
            candidate = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{flat}-{i}.{extension}");
        }

        var stream = new FileStream(Path.Combine(directory, candidate), FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
        var writer = ResultWriter.Create(format, stream, context, ownsStream: true);
        writer.Start();
        return writer;
    }
}
