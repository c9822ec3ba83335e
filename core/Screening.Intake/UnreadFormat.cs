using Screening.Core;

namespace Screening.Intake;

/// <summary>A format that is known and not read, so that its user hears what to send in its place.</summary>
/// <param name="What">For people, for example <c>RAR archive</c>.</param>
/// <param name="Instead">What to send.</param>
internal sealed record UnreadFormat(string What, string Instead)
{
    /// <summary>A reader that is surer than this of the content reads it all the same.</summary>
    public const int Certainty = 50;

    private const string AsZip = "Pack the files as ZIP and upload that archive.";

    private static readonly (byte[] Signature, int At, UnreadFormat Format)[] Signatures =
    [
        ([.. "Rar!\x1A\x07"u8], 0, new("RAR archive", AsZip)),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], 0, new("7-Zip archive", AsZip)),
        ([.. "MSCF"u8, 0, 0, 0, 0], 0, new("cabinet archive", AsZip)),
        ([.. "BZh"u8], 0, new("bzip2 archive", AsZip)),
        ([0xFD, .. "7zXZ"u8, 0], 0, new("xz archive", AsZip)),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, new("Zstandard archive", AsZip)),
        ([.. "ustar"u8], 257, new("tar archive", AsZip)),
        ([.. "%!PS"u8], 0, new("PostScript document", "Print it to a PDF and upload that file.")),
        ([.. "AC10"u8], 0, new("AutoCAD drawing (DWG)", "Plot it to a PDF and upload that file.")),
        ([.. "PAR1"u8], 0, new("Parquet file", "Export it as CSV and upload that file.")),
        ([.. "SQLite format 3\0"u8], 0, new("SQLite database", "Export its tables as CSV and upload them.")),
        ([.. "MZ"u8, 0x90, 0], 0, new("program", "Upload the document itself.")),
    ];

    /// <summary>The format of the first bytes; null for any other.</summary>
    public static UnreadFormat? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, at, format) in Signatures)
        {
            if (bytes.Length >= at + signature.Length && bytes[at..].StartsWith(signature))
                return format;
        }

        return null;
    }

    /// <summary>The issue that names it.</summary>
    public Issue Issue(string fileName) => new("formatNotRead", IssueSeverity.Error, fileName, $"The file is a {What}, which is not read.", Instead);
}
