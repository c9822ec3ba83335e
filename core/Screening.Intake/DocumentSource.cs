using Screening.Intake.Ocr;
using Screening.Intake.Parts;

namespace Screening.Intake;

/// <summary>One document to read: its content and what bounds the reading.</summary>
public sealed record DocumentSource
{
    /// <summary>The content, seekable, positioned at its start. Not closed by readers.</summary>
    public required Stream Content { get; init; }

    /// <summary>The file's name, without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>The limits that apply.</summary>
    public required IntakeLimits Limits { get; init; }

    /// <summary>Reads pages that are pictures; null when nothing does, and such pages are reported.</summary>
    public IScanReader? Scans { get; init; }

    /// <summary>Reads the documents that this one holds: entries, attachments, embedded files.</summary>
    public required PartReader Parts { get; init; }
}
