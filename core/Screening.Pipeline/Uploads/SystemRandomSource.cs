using System.Security.Cryptography;

namespace Screening.Pipeline.Uploads;

/// <summary>The system's own source.</summary>
public sealed class SystemRandomSource : IRandomSource
{
    /// <inheritdoc/>
    public byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);
}
