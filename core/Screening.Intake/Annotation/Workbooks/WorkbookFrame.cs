using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>The parts of a workbook that say what its other parts are, changed for the copy.</summary>
internal sealed class WorkbookFrame
{
    private const string TypesName = "[Content_Types].xml";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    // What a few thousand styles take is far below; more is no workbook that a person made.
    private const long MaxFrameBytes = 64 << 20;

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly string folder;
    private readonly XDocument types;
    private readonly XDocument relations;
    private readonly XDocument workbook;
    private readonly XDocument styles;

    private WorkbookFrame(ZipArchive archive, string workbookName)
    {
        WorkbookName = workbookName;
        folder = workbookName[..(workbookName.LastIndexOf('/') + 1)];
        RelationsName = $"{folder}_rels/{workbookName[folder.Length..]}.rels";
        types = Load(archive, TypesName);
        workbook = Load(archive, workbookName);
        relations = Load(archive, RelationsName);
        Sheets = FindSheets();
        StylesName = Target("styles") ?? folder + "styles.xml";
        styles = archive.GetEntry(StylesName) is null ? AddStyles() : Load(archive, StylesName);
    }

    /// <summary>Names of the parts that <see cref="Save"/> writes; the copy takes them from there.</summary>
    public IReadOnlyList<string> Rewritten => [TypesName, WorkbookName, RelationsName, StylesName];

    /// <summary>Name of the chain of calculations; null when there is none. Without formulas there is nothing to chain.</summary>
    public string? CalculationChain { get; private set; }

    /// <summary>Name of the sheet with the facts.</summary>
    public string CoverName { get; private set; } = "";

    private string WorkbookName { get; }

    private string RelationsName { get; }

    private string StylesName { get; }

    /// <summary>Reads the frame; null when the file is no workbook that can be copied: one with macros, or of another format.</summary>
    public static WorkbookFrame? Read(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var start = Load(archive, "_rels/.rels").Root!.Elements().FirstOrDefault(relation => IsKind(relation, "officeDocument"));
        var name = start?.Attribute("Target")?.Value.TrimStart('/');
        return name is null || !name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? null : new WorkbookFrame(archive, name);
    }

    /// <summary>Names of the sheets and of their parts, in the order of the workbook.</summary>
    public IReadOnlyList<(string Sheet, string Part)> Sheets { get; }

    /// <summary>Adds the notes' formats and the sheet with the facts, and takes the chain of calculations out; null when the styles can't take the formats.</summary>
    public NoteStyles? Prepare()
    {
        if (NoteStyles.AddTo(styles) is not { } added)
        {
            return null;
        }

        if (relations.Root!.Elements().FirstOrDefault(relation => IsKind(relation, "calcChain")) is { } chain)
        {
            CalculationChain = Resolve(chain.Attribute("Target")!.Value);
            chain.Remove();
            types.Root!.Elements().Where(type => type.Attribute("PartName")?.Value.TrimStart('/') == CalculationChain).Remove();
        }

        AddCover();
        return added;
    }

    /// <summary>Writes the changed parts.</summary>
    public void Save(ZipArchive target)
    {
        foreach (var (name, part) in new[] { (TypesName, types), (WorkbookName, workbook), (RelationsName, relations), (StylesName, styles) })
        {
            using var stream = target.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Save(stream, SaveOptions.DisableFormatting);
        }
    }

    private List<(string Sheet, string Part)> FindSheets()
    {
        var found = new List<(string, string)>();
        foreach (var sheet in SheetElements())
        {
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value;
            var relation = relations.Root!.Elements().FirstOrDefault(r => r.Attribute("Id")?.Value == id);
            if (relation is not null && IsKind(relation, "worksheet"))
            {
                found.Add((sheet.Attribute("name")?.Value ?? "", Resolve(relation.Attribute("Target")!.Value)));
            }
        }

        return found;
    }

    private static XDocument Load(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"The workbook has no part {name}.");
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxFrameBytes, CloseInput = true });
        return XDocument.Load(reader);
    }

    private XDocument AddStyles()
    {
        relations.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", "screeningStyles"), new XAttribute("Type", KindPrefix() + "styles"), new XAttribute("Target", "/" + StylesName)));
        AddType(StylesName, StylesType);
        return NoteStyles.NewSheet();
    }

    private void AddCover()
    {
        var sheets = SheetElements().ToList();
        var names = sheets.Select(sheet => sheet.Attribute("name")?.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = Enumerable.Range(1, names.Count + 1).Select(i => i == 1 ? CoverSheet.Name : $"{CoverSheet.Name} {i}").First(candidate => !names.Contains(candidate));
        var id = sheets.Select(sheet => int.TryParse(sheet.Attribute("sheetId")?.Value, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max() + 1;
        CoverName = $"{folder}worksheets/screening.xml";
        var idName = sheets.SelectMany(sheet => sheet.Attributes()).FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Name
            ?? throw new InvalidDataException("The workbook names no sheet.");
        sheets[^1].AddAfterSelf(new XElement(sheets[^1].Name, new XAttribute("name", name), new XAttribute("sheetId", id), new XAttribute(idName, "screeningCover")));
        relations.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", "screeningCover"), new XAttribute("Type", KindPrefix() + "worksheet"), new XAttribute("Target", "/" + CoverName)));
        AddType(CoverName, SheetType);
    }

    private void AddType(string part, string type)
    {
        var root = types.Root!;
        root.Add(new XElement(root.Name.Namespace + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
    }

    private IEnumerable<XElement> SheetElements() => workbook.Root!.Elements().Where(element => element.Name.LocalName == "sheets").Elements();

    private string? Target(string kind) => relations.Root!.Elements().FirstOrDefault(relation => IsKind(relation, kind))?.Attribute("Target") is { } target ? Resolve(target.Value) : null;

    // Strict workbooks have relationship types of their own; the kind is the last part of both.
    private string KindPrefix()
    {
        var type = relations.Root!.Elements().Select(relation => relation.Attribute("Type")?.Value).FirstOrDefault(value => value?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            ?? throw new InvalidDataException("The workbook has no sheet.");
        return type[..(type.LastIndexOf('/') + 1)];
    }

    private static bool IsKind(XElement relation, string kind) => relation.Attribute("Type")?.Value.EndsWith("/" + kind, StringComparison.Ordinal) == true;

    private string Resolve(string target) => target.StartsWith('/') ? target[1..] : folder + target;
}
