using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Overlays;

namespace Screening.Cli.Lists;

/// <summary>Where the verbs of <c>lists</c> take an edition from: the shipped one, a folder, or the shipped one under an overlay.</summary>
internal static class ListSource
{
    /// <summary>The word that stands for the shipped edition where a folder is asked for.</summary>
    public const string Shipped = "shipped";

    private const long OverlayLimit = 1 << 20;

    /// <summary>The files of a valid edition.</summary>
    /// <exception cref="UsageException">There is no such folder, or what it holds is no valid edition.</exception>
    public static IReadOnlyList<ListFile> ValidFiles(string pathOrShipped)
    {
        var files = pathOrShipped == Shipped ? [.. ShippedEdition.Files()] : Below(pathOrShipped);
        var result = EditionLoader.Load(files);
        return result.Edition is null ? throw Refused(pathOrShipped, result) : files;
    }

    /// <summary>The JSON files of a folder, named relative to it.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IReadOnlyList<ListFile> Below(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new UsageException($"{path}: there is no such folder. Name one with edition.json, measures/ and vocabulary/ in it.");
        }

        return [.. Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
            .Select(f => new ListFile(Path.GetRelativePath(path, f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(f)))];
    }

    /// <summary>The shipped edition, under an overlay where a file is named.</summary>
    /// <exception cref="UsageException">There is no such file, it is too large, or it is no valid overlay.</exception>
    public static Edition Load(string? overlay)
    {
        var shipped = ShippedEdition.Load();
        if (overlay is null)
        {
            return shipped;
        }

        var file = new FileInfo(overlay);
        if (!file.Exists)
        {
            throw new UsageException($"{overlay}: there is no such file. Name an overlay, a JSON file with name, statedBy, statedOn, sources and events.");
        }

        if (file.Length > OverlayLimit)
        {
            throw new UsageException($"{overlay}: an overlay holds at most 1 MiB. State only what the shipped list does not know.");
        }

        var result = EditionOverlay.Apply(shipped, new ListFile(file.Name, File.ReadAllBytes(overlay)));
        return result.Edition ?? throw Refused(overlay, result);
    }

    private static UsageException Refused(string path, LoadResult result) =>
        new($"{path} is not valid:{string.Concat(result.Issues.Select(i => $"{Environment.NewLine}{i.Where}: {i.Message} {i.WhatToDo} [{i.Code}]"))}");
}
