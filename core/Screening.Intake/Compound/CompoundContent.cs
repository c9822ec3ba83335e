using System.Buffers.Binary;
using Screening.Core;

namespace Screening.Intake.Compound;

/// <summary>What a compound file is when it is neither a workbook nor a message.</summary>
/// <param name="What">For people, for example <c>document of Word 97 to 2003 (DOC)</c>.</param>
/// <param name="IsProtected">True when it needs a password.</param>
internal sealed record CompoundContent(string What, bool IsProtected)
{
    private const int FlagsOfWord = 10;
    private const int Encrypted = 0x0100;

    /// <summary>Looks at the names in its directory; null for a workbook and for anything that is no compound file.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static CompoundContent? Of(Stream content)
    {
        content.Position = 0;
        if (content.ReadByte() != 0xD0)
        {
            return null;
        }

        CompoundFile.HoldSound(content);
        var file = new CompoundFile(content);
        bool Has(string name) => file.Entries.Any(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (Has("EncryptedPackage"))
        {
            return new CompoundContent("Office document", true);
        }

        if (Has("Workbook") || Has("Book"))
        {
            return null;
        }

        return Has("WordDocument") ? new CompoundContent("document of Word 97 to 2003 (DOC)", IsWordEncrypted(file))
            : Has("PowerPoint Document") ? new CompoundContent("presentation of PowerPoint 97 to 2003 (PPT)", Has("EncryptedSummary"))
            : Has("VisioDocument") ? new CompoundContent("Visio drawing", false)
            : new CompoundContent("compound file of another program", false);
    }

    /// <summary>The issue for a document that a password protects.</summary>
    public static Issue Protected(string what, string fileName) =>
        new("passwordProtected", IssueSeverity.Error, fileName, $"The {what} is protected by a password and can't be read.", "Remove the password and upload it again.");

    /// <summary>The issue of a file that can't be read for what it is.</summary>
    public Issue Issue(string fileName) => IsProtected ? Protected(What, fileName)
        : new Issue("formatNotRead", IssueSeverity.Error, fileName, $"The file is a {What}, which is not read.", "Save it as DOCX, XLSX or PDF and upload that file.");

    // MS-DOC 2.5.2: fEncrypted in the flags of the file's first structure.
    private static bool IsWordEncrypted(CompoundFile file)
    {
        var entry = file.Entries.First(candidate => candidate.Name.Equals("WordDocument", StringComparison.OrdinalIgnoreCase));
        var start = file.ReadStart(entry, 32);
        return start.Length > FlagsOfWord + 2 && (BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(FlagsOfWord)) & Encrypted) != 0;
    }
}
