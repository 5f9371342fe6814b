using System.Net;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>What surrounds one request and is no part of its meaning: precondition, idempotency, address. One per scope; HTTP fills it, jobs leave it empty.</summary>
public sealed class RequestContext
{
    /// <summary>The version that the caller saw (<c>If-Match</c>), compared by the repository; nothing when none was sent.</summary>
    public long? ExpectedVersion { get; set; }

    /// <summary>The aggregate whose version was held against <see cref="ExpectedVersion"/>; the <c>ETag</c> is of this one, whatever else changes with it.</summary>
    public IAggregateRoot? Addressed { get; set; }

    /// <summary>Whether a change came over HTTP without a version; asked by a use case that needs one only in some states.</summary>
    public bool VersionMissing { get; set; }

    /// <summary>The version that the changed or created aggregate has after the commit (<c>ETag</c>).</summary>
    public long? ResultingVersion { get; set; }

    /// <summary>The caller's <c>Idempotency-Key</c>.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>SHA-256, in hexadecimal, of the method, path and body that came with the key.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>Whether the reply was stored by an earlier request with the same key.</summary>
    public bool Replayed { get; set; }

    /// <summary>Address of the caller, for the audit.</summary>
    public IPAddress? Address { get; set; }

    /// <summary>Identifiers of the integration events that the command raised, once committed.</summary>
    public IReadOnlyList<Guid> RaisedEvents { get; set; } = [];
}
