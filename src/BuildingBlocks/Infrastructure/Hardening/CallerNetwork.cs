using System.Net;
using System.Net.Sockets;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>Where a request comes from, as it is counted: whoever has one address of an IPv6 network has all of it.</summary>
public static class CallerNetwork
{
    /// <summary>Longest name of a network.</summary>
    public const int MaximumLength = 45;

    private const int NetworkBytesOfIPv6 = 8;

    /// <summary>Names the network of an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The IPv4 address itself, the first 64 bits of an IPv6 one; empty where none is known.</returns>
    public static string Of(IPAddress? address) => address switch
    {
        null => string.Empty,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytesOfIPv6)),
        _ => address.ToString(),
    };
}
