using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Screening.Testing;

/// <summary>Ports of the loopback address that nobody listens on, each given out once.</summary>
public static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A free port that no other test of this process was given.</summary>
    public static int Take()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }
}
