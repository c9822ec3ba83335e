using System.Security.Cryptography;

namespace Screening.Pipeline.Storage;

/// <summary>A whole and unchanging copy of one input, for as long as it is read: in memory when small, else in a file that goes with it.</summary>
public sealed class InputContent : IAsyncDisposable
{
    private const int InMemory = 4 << 20;

    private InputContent(Stream content, string sha256)
    {
        Content = content;
        Sha256 = sha256;
    }

    /// <summary>Seekable, at its start.</summary>
    public Stream Content { get; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <summary>Copies a stream to its end.</summary>
    /// <param name="source">Read once.</param>
    /// <param name="directory">Where a large copy is put; made when it is not there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<InputContent> CopyAsync(Stream source, string directory, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Stream copy = new MemoryStream();
        try
        {
            var buffer = new byte[81920];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                if (copy is MemoryStream && copy.Length + read > InMemory)
                {
                    copy = await SpillAsync((MemoryStream)copy, directory, cancellationToken);
                }

                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            copy.Position = 0;
            return new InputContent(copy, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static async Task<Stream> SpillAsync(MemoryStream memory, string directory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var file = new FileStream(
            Path.Combine(directory, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken);
        await memory.DisposeAsync();
        return file;
    }
}
