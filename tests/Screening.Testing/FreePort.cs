using System.Net;
using System.Net.Sockets;

namespace Screening.Testing;

/// <summary>Ports of the loopback address that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>A free port.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
