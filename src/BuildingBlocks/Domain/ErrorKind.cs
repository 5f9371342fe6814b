namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>What sort of no an <see cref="Error"/> is; decides the HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The shape of the input is wrong (400).</summary>
    Malformed,

    /// <summary>Nobody is signed in (401).</summary>
    Unauthenticated,

    /// <summary>The caller may not do this (403).</summary>
    Forbidden,

    /// <summary>The thing does not exist, or the caller may not know that it does (404).</summary>
    NotFound,

    /// <summary>The present state does not allow the action (409).</summary>
    Conflict,

    /// <summary>Another change came first (412).</summary>
    PreconditionFailed,

    /// <summary>More is sent than is taken (413).</summary>
    TooLarge,

    /// <summary>A business rule says no (422).</summary>
    Rule,

    /// <summary>The version on which the change rests must be sent (428).</summary>
    PreconditionRequired,

    /// <summary>Too many attempts (429).</summary>
    TooMany,

    /// <summary>The platform cannot serve now, and says when to come back (503).</summary>
    Unavailable,
}
