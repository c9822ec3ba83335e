using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Screening.Core;

namespace Screening.Pipeline.Outbound;

/// <summary>
/// The one way in which this program calls another machine. It calls the hosts of its settings and no other, looks at the network address before it
/// connects, follows a redirect to the same host only, sends no cookies, and reads so many bytes and for so long as it was told.
/// </summary>
public sealed class OutboundHttp : IDisposable
{
    private const int MaxRedirects = 3;

    private readonly OutboundOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    /// <summary>Nothing is connected before the first call.</summary>
    public OutboundHttp(OutboundOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None, MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectCallback = ConnectAsync,
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Gets a document; unchanged ones are not sent again.</summary>
    /// <param name="address">An https address of a host that may be called.</param>
    /// <param name="known">The answer that is known; null for none. Its tag and time are sent along.</param>
    /// <param name="maxBytes">More bytes, packed or unpacked, are refused.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>200 with the document, or 304.</returns>
    /// <exception cref="OutboundFailureException">The address may not be called, does not answer, or answers something else.</exception>
    public async Task<OutboundReply> GetAsync(Uri address, OutboundReply? known, long maxBytes, CancellationToken cancellationToken)
    {
        var asked = address;
        for (var i = 0; i <= MaxRedirects; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asked);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            if (known?.ETag is { } tag)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            request.Headers.IfModifiedSince = known?.LastModified;
            var (reply, location) = await SendAsync(request, maxBytes, cancellationToken);
            if (location is null)
            {
                return reply.Status is 200 or 304 ? reply : throw Unusable(asked, reply.Status);
            }

            var next = new Uri(asked, location);
            if (next.Scheme != address.Scheme || next.Port != address.Port || !string.Equals(next.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase))
            {
                throw Failure("outboundRedirect", asked, $"redirects to another host ({next.GetLeftPart(UriPartial.Authority)})", "Name the address where it is now in the settings, if you trust it.");
            }

            asked = next;
        }

        throw Failure("outboundRedirect", address, $"redirects more than {MaxRedirects} times", "Name the last address in the settings.");
    }

    /// <summary>Sends a body. Redirects are not followed.</summary>
    /// <param name="address">An https address of a host that may be called.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">Their type.</param>
    /// <param name="headers">More headers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer, whatever its status; at most 64 KiB of it.</returns>
    /// <exception cref="OutboundFailureException">The address may not be called, or does not answer.</exception>
    public async Task<OutboundReply> PostAsync(
        Uri address, ReadOnlyMemory<byte> body, string contentType, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return (await SendAsync(request, 64 << 10, cancellationToken)).Reply;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<(OutboundReply Reply, Uri? Location)> SendAsync(HttpRequestMessage request, long maxBytes, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (options.ObjectionTo(address) is { } objection)
        {
            throw Failure("outboundRefused", address, $"is not called: {objection}", "Correct the setting.");
        }

        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = (int)response.StatusCode;
            var isRedirect = status is 301 or 302 or 303 or 307 or 308 && request.Method == HttpMethod.Get && response.Headers.Location is not null;
            var body = status == 304 || isRedirect ? [] : await ReadAsync(address, response, maxBytes, either.Token);
            var reply = new OutboundReply(status, body, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified)
            {
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' '), RetryAfter = response.Headers.RetryAfter?.Delta,
            };
            return (reply, isRedirect ? response.Headers.Location : null);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Failure("outboundSlow", address, $"has not answered whole within {options.Timeout}", "It is tried again; if it stays slow, look at the server or raise Screening:Outbound:Timeout.");
        }
        catch (HttpRequestException e) when (e.InnerException is OutboundFailureException refused)
        {
            throw new OutboundFailureException(refused.Issue);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failure("outboundUnreachable", address, $"does not answer: {e.Message}", "It is tried again; check the address, its certificate and the network.");
        }
    }

    private static async Task<byte[]> ReadAsync(Uri address, HttpResponseMessage response, long maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge(address, maxBytes);
        }

        var encodings = response.Content.Headers.ContentEncoding;
        var isPacked = encodings.Count == 1 && string.Equals(encodings.First(), "gzip", StringComparison.OrdinalIgnoreCase);
        if (encodings.Count > 0 && !isPacked)
        {
            throw Failure("outboundEncoding", address, "answers in a packing that was not asked for", "Have the server send it plain or as gzip.");
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var content = isPacked ? new GZipStream(body, CompressionMode.Decompress) : body;
        try
        {
            return await ReadAsync(address, content, maxBytes, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw Failure("outboundEncoding", address, "answers broken gzip", "It is tried again; look at the server if it stays so.");
        }
    }

    // What is unpacked counts: a small packet may hold a mountain.
    private static async Task<byte[]> ReadAsync(Uri address, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[32 << 10];
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                throw TooLarge(address, maxBytes);
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    // The address is looked at where it is connected to: a name that leads elsewhere a moment later leads nowhere.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (Array.Find(addresses, a => !AddressRules.MayCall(a, options)) is { } refused)
        {
            throw Failure(
                "outboundRefused", context.InitialRequestMessage.RequestUri!, $"is not called: it leads to {refused}, an address of this machine, of a private network or of none",
                $"If that is meant, set {OutboundOptions.Section}:AllowPrivate, or AllowLoopback on a machine of your own.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static OutboundFailureException Unusable(Uri address, int status)
    {
        var failure = Failure("outboundStatus", address, $"answers {status.ToString(CultureInfo.InvariantCulture)}", "Check the address, and whether the server stands.");
        return new OutboundFailureException(failure.Issue) { Status = status };
    }

    private static OutboundFailureException TooLarge(Uri address, long maxBytes) =>
        Failure("outboundTooLarge", address, $"sends more than {maxBytes.ToString(CultureInfo.InvariantCulture)} bytes", "Look at what it sends; if it is right, raise the limit in the settings.");

    // Queries may hold secrets, so that they stay out of what is shown and logged.
    private static OutboundFailureException Failure(string code, Uri address, string message, string whatToDo)
    {
        var shown = address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address.OriginalString;
        return new OutboundFailureException(new Issue(code, IssueSeverity.Error, shown, $"{shown} {message}.", whatToDo));
    }
}
