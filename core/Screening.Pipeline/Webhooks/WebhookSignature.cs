using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Screening.Pipeline.Webhooks;

/// <summary>Signatures of webhook messages, as Standard Webhooks 1.0 has them: HMAC-SHA256 over id, time and body.</summary>
public static class WebhookSignature
{
    /// <summary>The value of the header <c>webhook-signature</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="at">The time of <c>webhook-timestamp</c>, which is in seconds of Unix.</param>
    /// <param name="body">The bytes of the body.</param>
    public static string Of(byte[] key, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")));
        hmac.AppendData(body);
        return $"v1,{Convert.ToBase64String(hmac.GetHashAndReset())}";
    }
}
