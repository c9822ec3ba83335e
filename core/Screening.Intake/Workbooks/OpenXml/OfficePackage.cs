using System.IO.Compression;
using System.Xml;
using Screening.Intake.Archives;
using Screening.Intake.Parts;

namespace Screening.Intake.Workbooks.OpenXml;

/// <summary>
/// The parts of an Office Open XML package (ISO/IEC 29500-2) by name, whatever case and slashes the writer used. Parts are unpacked while
/// they are read.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const int SmallPart = 1 << 20;
    private const int MostRelations = 100_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CheckCharacters = false, CloseInput = true,
    };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly IntakeLimits limits;
    private readonly CancellationToken token;

    /// <summary>Reads the directory of the package.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public OfficePackage(Stream content, IntakeLimits limits, CancellationToken token)
    {
        (this.limits, this.token) = (limits, token);
        archive = BoundedArchive.Open(content);
        foreach (var entry in archive.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Opens a part; null when there is none.</summary>
    /// <param name="name">Its name within the package.</param>
    /// <param name="isHeld">True when the reader keeps what it reads in memory.</param>
    /// <exception cref="InvalidDataException">It unpacks to more than a limit allows; the message names the limit.</exception>
    public Stream? Open(string name, bool isHeld = false)
    {
        if (!parts.TryGetValue(name.TrimStart('/'), out var entry))
            return null;
        if (isHeld && entry.Length > limits.MaxPartBytes)
            throw new InvalidDataException($"The part {name} unpacks to more than {limits.MaxPartBytes} bytes (MaxPartBytes).");
        if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxRatio)
            throw new InvalidDataException($"The part {name} unpacks to more than {limits.MaxRatio} times its packed size (MaxRatio).");
        return entry.Open();
    }

    /// <summary>Opens a part as XML, without document types and without anything fetched; null when there is none.</summary>
    public XmlReader? OpenXml(string name, bool isHeld = false) =>
        Open(name, isHeld) is { } part ? XmlReader.Create(new MarkupGuard(part, limits.MaxCellLength * 8L, token), Settings) : null;

    /// <summary>The relations of a part by their id: the last word of the type, and the name of the part they point to. Those that lead out of the package are left out.</summary>
    public Dictionary<string, (string Type, string Target)> RelationsOf(string name)
    {
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var slash = name.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : name[..(slash + 1)];
        using var xml = OpenXml($"{folder}_rels/{name[(slash + 1)..]}.rels");
        while (xml is not null && found.Count < MostRelations && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var type = xml.GetAttribute("Type") ?? string.Empty;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                found[id] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
        }

        return found;
    }

    /// <summary>Name of the part that the package is about, for example <c>xl/workbook.xml</c>; null when it says none.</summary>
    public string? MainPart()
    {
        var main = RelationsOf(string.Empty).Values.FirstOrDefault(relation => relation.Type == "officeDocument").Target;
        return main is not null && parts.ContainsKey(main) ? main : ((string[])["xl/workbook.xml", "xl/workbook.bin"]).FirstOrDefault(parts.ContainsKey);
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var path = target.Replace('\\', '/');
        if (path.StartsWith('/'))
            return path.TrimStart('/');
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
