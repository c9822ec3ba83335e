using System.Reflection;
using Screening.Core.Lists.Compiled;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Lists;

/// <summary>
/// The edition that ships inside this assembly: its data files, and the compiled form that the build made from them. The build fails when
/// the files are no valid edition.
/// </summary>
public static class ShippedEdition
{
    private const string Prefix = "Lists/";
    private const string CompiledName = "edition.bin";

    private static readonly Lazy<Edition> Shipped = new(() => CompiledEdition.Read(CompiledBytes()));

    /// <summary>The edition, loaded once and then shared.</summary>
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

    /// <summary>The compiled form, as the build made it.</summary>
    internal static byte[] CompiledBytes() => ReadAll(typeof(ShippedEdition).Assembly, CompiledName);

    private static byte[] ReadAll(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
