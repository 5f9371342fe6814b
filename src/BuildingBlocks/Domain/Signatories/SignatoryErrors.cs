namespace AmiPlatform.BuildingBlocks.Domain.Signatories;

/// <summary>Why a power to sign is not noted or ended.</summary>
public static class SignatoryErrors
{
    /// <summary>There is none.</summary>
    /// <param name="signatoryId">What was asked for.</param>
    /// <returns>404.</returns>
    public static Error NotFound(Guid signatoryId) => Error.NotFound("platform.signatory-not-found", ("signatoryId", signatoryId));

    /// <summary>Its last day comes before its first.</summary>
    /// <param name="from">First day.</param>
    /// <param name="given">Last day that was given.</param>
    /// <returns>422.</returns>
    public static Error EndsBeforeItBegins(DateOnly from, DateOnly given) => Error.Rule("platform.signatory-ends-before-it-begins", ("from", from), ("given", given));

    /// <summary>It ends earlier than was asked.</summary>
    /// <param name="to">Its last day.</param>
    /// <param name="given">The last day that was asked for.</param>
    /// <returns>422.</returns>
    public static Error EndsAlready(DateOnly to, DateOnly given) => Error.Rule("platform.signatory-ends-already", ("to", to), ("given", given));
}
