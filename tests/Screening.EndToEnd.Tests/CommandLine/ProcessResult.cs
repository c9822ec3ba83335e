namespace Screening.EndToEnd.Tests.CommandLine;

/// <summary>What a finished process left behind.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error);
