using System.Text;
using Screening.Cli.Output;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Lists.Signing;

namespace Screening.Cli.Lists;

/// <summary>Makes keys, signatures and feeds. A private key is written to its file and never shown.</summary>
internal static class FeedRunner
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int MaxKeyFile = 1024;

    public static int Keygen(ITerminal terminal, string name, string file)
    {
        using var signer = Made(name);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using var stream = new FileStream(file, options);
            stream.Write(Encoding.ASCII.GetBytes(signer.ToFileText()));
        }
        catch (IOException e)
        {
            throw new UsageException(File.Exists(file)
                ? $"{file} is there already: a key is never written over. Name another file."
                : $"{file} can't be written: {e.Message}");
        }

        Print(
            terminal,
            $"The private key is in {TerminalText.OneLine(file)}, readable by its owner alone. Keep it off the machines that screen.",
            "Those who are to believe its editions set:", $"Screening__Lists__Keys__0={signer.Public}");
        return ExitCodes.Success;
    }

    public static int Sign(ITerminal terminal, string file, string keyFile)
    {
        using var signer = Read(keyFile);
        if (!File.Exists(file))
        {
            throw new UsageException($"{file}: there is no such file. Name the bytes of an edition, as screening lists publish wrote them.");
        }

        var bytes = File.ReadAllBytes(file);
        if (EditionPack.Read(bytes, out var issue) is null)
        {
            throw new UsageException($"{file} is no edition: {issue!.Message} {issue.WhatToDo}");
        }

        var signature = Path.ChangeExtension(file, ".sig");
        File.WriteAllBytes(signature, signer.Sign(bytes).ToFile());
        Print(terminal, $"Signed with the key {signer.Public.Name}: {TerminalText.OneLine(signature)}");
        return ExitCodes.Success;
    }

    public static int Publish(ITerminal terminal, string folder, string output, string? keyFile)
    {
        using var signer = keyFile is null ? null : Read(keyFile);
        var files = ListSource.ValidFiles(folder);
        var pack = new EditionPack(files, []);
        var result = pack.Load();
        if (result.Edition is not { } edition || result.Issues.Count > 0)
        {
            throw new UsageException($"{folder} is not fit to be published:{string.Concat(result.Issues.Select(i => $"{Environment.NewLine}{EditionSource.InWords(i)}"))}");
        }

        var manifest = FeedFolder.Write(output, edition, pack, signer);
        Print(
            terminal,
            $"Edition {CheckHandler.NameOf(edition)} is published in {TerminalText.OneLine(output)}: {FeedManifest.FileName}, {manifest.File}{(manifest.Signature is null ? string.Empty : $", {manifest.Signature}")}.",
            signer is null ? "Nobody signed it, so that it waits for a person wherever it is fetched." : $"Signed with the key {signer.Public.Name}.");
        return ExitCodes.Success;
    }

    private static FeedSigner Made(string name)
    {
        try
        {
            return FeedSigner.Create(name);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"'{TerminalText.OneLine(name)}' can't name a key: use 1 to 40 letters, digits, '-' and '.'.");
        }
    }

    private static FeedSigner Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new UsageException($"{file}: there is no such key file. Make one with: screening lists keygen");
        }

        return (info.Length <= MaxKeyFile ? FeedSigner.TryParse(File.ReadAllText(file)) : null)
            ?? throw new UsageException($"{file} holds no private key. Make one with: screening lists keygen");
    }

    private static void Print(ITerminal terminal, params ReadOnlySpan<string> lines)
    {
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }
}
