using System.Net;
using System.Net.Sockets;

namespace Screening.Pipeline.Outbound;

/// <summary>Which network addresses may be called: those of the open internet, and by setting those of this machine or of private networks.</summary>
internal static class AddressRules
{
    // RFC 6890 and its updates: what is not globally reachable, besides loopback and the private networks.
    private static readonly IPNetwork[] Special =
    [
        Net("0.0.0.0/8"), Net("169.254.0.0/16"), Net("192.0.0.0/24"), Net("192.0.2.0/24"), Net("192.88.99.0/24"), Net("198.18.0.0/15"), Net("198.51.100.0/24"), Net("203.0.113.0/24"),
        Net("224.0.0.0/4"), Net("240.0.0.0/4"), Net("::/128"), Net("100::/64"), Net("2001::/23"), Net("2001:db8::/32"), Net("3fff::/20"), Net("5f00::/16"), Net("fe80::/10"), Net("fec0::/10"),
        Net("ff00::/8"),
    ];

    private static readonly IPNetwork[] Private = [Net("10.0.0.0/8"), Net("172.16.0.0/12"), Net("192.168.0.0/16"), Net("100.64.0.0/10"), Net("fc00::/7")];

    // Addresses of version 6 that carry one of version 4: at which byte.
    private static readonly (IPNetwork Network, int At)[] Carriers = [(Net("64:ff9b::/96"), 12), (Net("64:ff9b:1::/48"), 12), (Net("2002::/16"), 2), (Net("::/96"), 12)];

    /// <summary>True when the address may be called.</summary>
    public static bool MayCall(IPAddress address, OutboundOptions options)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return options.AllowLoopback;
        }

        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && Carriers.FirstOrDefault(c => c.Network.Contains(plain)) is { At: > 0 } carrier)
        {
            return MayCall(new IPAddress(plain.GetAddressBytes().AsSpan(carrier.At, 4)), options);
        }

        return !Special.Any(network => network.Contains(plain)) && (options.AllowPrivate || !Private.Any(network => network.Contains(plain)));
    }

    private static IPNetwork Net(string text) => IPNetwork.Parse(text);
}
