using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>
/// Opens the token of a caller once a minute instead of once a request. What it says cannot change, and when it expires is looked at each time by who asks; a key that
/// data protection revokes is noticed a minute later. Tokens themselves are not kept, only their hashes.
/// </summary>
/// <param name="inner">Opens tokens.</param>
/// <param name="clock">When a ticket is forgotten.</param>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> inner, TimeProvider clock) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<TokenHash, Known> tickets = new();

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText)
    {
        if (protectedText is null) return inner.Unprotect(protectedText);
        var hash = TokenHash.Of(protectedText);
        var now = clock.GetUtcNow();
        if (tickets.TryGetValue(hash, out var known) && now < known.Until) return known.Ticket;
        if (inner.Unprotect(protectedText) is not { } ticket) return null;
        if (tickets.Count >= Most) tickets.Clear();
        tickets[hash] = new Known(ticket, now + Remembered);
        return ticket;
    }

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => inner.Unprotect(protectedText, purpose);

    private sealed record Known(AuthenticationTicket Ticket, DateTimeOffset Until);

    private readonly record struct TokenHash(UInt128 First, UInt128 Second)
    {
        public static TokenHash Of(string token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
            return MemoryMarshal.Read<TokenHash>(hash);
        }
    }
}
