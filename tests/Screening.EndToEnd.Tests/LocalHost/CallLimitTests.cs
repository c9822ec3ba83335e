using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Screening.Testing;
using Screening.Testing.OpenApi;

namespace Screening.EndToEnd.Tests.LocalHost;

public sealed class CallLimitTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task More_calls_than_the_host_takes_are_told_to_come_again()
    {
        await using var host = await LocalHostProcess.StartAsync(
            folder.PathOf("data"), null, null,
            "--AzureFunctionsJobHost:extensions:http:maxConcurrentRequests", "1", "--AzureFunctionsJobHost:extensions:http:maxOutstandingRequests", "1");
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, host.Port);

        // A call whose body does not come holds its place: the host asks for the body when it is about to read it.
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\nExpect: 100-continue\r\n\r\n"));
        var buffer = new byte[64];
        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(buffer, 0, await slow.GetStream().ReadAsync(buffer)), StringComparison.Ordinal);

        using var answer = await host.Client.GetAsync("api/lists");
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode)429, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        Assert.Empty(OpenApiDocument.Current.Violations("GetLists", 429, answer.Content.Headers.ContentType!.MediaType, body.RootElement));
    }

    public void Dispose() => folder.Dispose();
}
