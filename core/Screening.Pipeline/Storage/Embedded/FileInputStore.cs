using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Screening.Pipeline.Inputs;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>
/// The watched containers as folders of the inbox: a file dropped there is a blob. The version is the SHA-256 of the content. Files whose name
/// begins with a dot or ends in .tmp, .part or ~ are half-written ones of other programs; links are not followed.
/// </summary>
public sealed class FileInputStore(StorageOptions options) : IInputStore
{
    private const int MaxRemembered = 100_000;
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written, string ETag)> remembered = new(StringComparer.Ordinal);
    private readonly string beside = options.TemporaryDirectory;

    /// <inheritdoc/>
    public Task<InputBlob?> FindAsync(string container, string name, CancellationToken cancellationToken) =>
        DescribeAsync(container, BlobName.Checked(name), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<InputBlob> ListAsync(string container, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var root = RootOf(container);
        if (!Directory.Exists(root))
        {
            yield break;
        }

        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(root, "*", all).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!IsHalfWritten(name) && BlobName.Check(name) is null && await DescribeAsync(container, name, cancellationToken) is { } blob)
            {
                yield return blob;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<InputBlob> WriteAsync(string container, string name, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        var path = PathOf(container, BlobName.Checked(name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var writer = new AtomicFileWriter(path, beside);
        var buffer = new byte[81920];
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > maxBytes)
            {
                throw new InputTooLargeException(maxBytes);
            }

            hash.AppendData(buffer, 0, read);
            await writer.Content.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        var etag = Convert.ToHexStringLower(hash.GetHashAndReset());
        var there = await DescribeAsync(container, name, cancellationToken);
        if (there?.Input.ETag == etag)
        {
            return there;
        }

        await writer.CommitAsync(cancellationToken);
        return new InputBlob(new InputRef(container, name, etag), length, File.GetLastWriteTimeUtc(path));
    }

    /// <inheritdoc/>
    public async Task<InputContent?> OpenAsync(InputRef input, CancellationToken cancellationToken)
    {
        await using var file = OpenFile(PathOf(input.Container, BlobName.Checked(input.Name)));
        if (file is null)
        {
            return null;
        }

        var content = await InputContent.CopyAsync(file, beside, cancellationToken);
        if (content.Sha256 == input.ETag)
        {
            return content;
        }

        await content.DisposeAsync();
        return null;
    }

    private async Task<InputBlob?> DescribeAsync(string container, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(container, name);
        var info = new FileInfo(path);
        if (!info.Exists || info.LinkTarget is not null)
        {
            return null;
        }

        var (length, written) = (info.Length, info.LastWriteTimeUtc);
        if (!remembered.TryGetValue(path, out var known) || known.Length != length || known.Written != written)
        {
            await using var file = OpenFile(path);
            if (file is null)
            {
                return null;
            }

            known = (length, written, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
            if (remembered.Count >= MaxRemembered)
            {
                remembered.Clear();
            }

            remembered[path] = known;
        }

        return new InputBlob(new InputRef(container, name, known.ETag), length, new DateTimeOffset(written, TimeSpan.Zero));
    }

    private static FileStream? OpenFile(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null
                ? null
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 65536, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(string container, string name) => Path.Combine(RootOf(container), name);

    private string RootOf(string container) => Path.Combine(options.InboxDirectory, BlobName.Checked(container));

    private static bool IsHalfWritten(string name)
    {
        var file = name.AsSpan(name.LastIndexOf('/') + 1);
        return file.StartsWith(".") || file.EndsWith("~") || file.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
            || file.EndsWith(".part", StringComparison.OrdinalIgnoreCase);
    }
}
