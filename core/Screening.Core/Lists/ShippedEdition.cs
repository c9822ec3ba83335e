using System.Reflection;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Lists;

/// <summary>The edition that ships inside this assembly.</summary>
public static class ShippedEdition
{
    private const string Prefix = "Lists/";

    private static readonly Lazy<Edition> Shipped = new(LoadOnce);

    /// <summary>The edition, loaded and validated once and then shared.</summary>
    public static Edition Load() => Shipped.Value;

    /// <summary>Its data files, for validation, export and diff.</summary>
    public static IReadOnlyList<ListFile> Files()
    {
        var assembly = typeof(ShippedEdition).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new ListFile(n[Prefix.Length..].Replace('\\', '/'), ReadAll(assembly, n))),
        ];
    }

    private static Edition LoadOnce()
    {
        var result = EditionLoader.Load(Files());
        return result.Edition ?? throw new InvalidDataException(
            "The shipped edition is not valid: " + string.Join(" ", result.Issues.Take(20).Select(i => $"[{i.Where}] {i.Message}")));
    }

    private static ReadOnlyMemory<byte> ReadAll(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
