namespace AmiPlatform.BuildingBlocks.Domain.Signatories;

/// <summary>A power to sign for the authority, as an act gave it: it is never rewritten, only ended earlier; what comes after it is another act.</summary>
public sealed class Signatory : AggregateRoot<SignatoryId>
{
    /// <summary>Characters of a holder or a capacity, at most.</summary>
    public const int LongestName = 200;

    /// <summary>Characters of an act, at most.</summary>
    public const int LongestAct = 500;

    private Signatory()
    {
    }

    /// <summary>Who signs.</summary>
    public string Holder { get; private init; } = string.Empty;

    /// <summary>As what, in the words of the signature block.</summary>
    public string Capacity { get; private init; } = string.Empty;

    /// <summary>The act that gives the power.</summary>
    public string Act { get; private init; } = string.Empty;

    /// <summary>What may be signed.</summary>
    public IReadOnlyList<SignedMatter> Scope { get; private init; } = [];

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day; nothing while none is set.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Notes a power.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="holder">Who signs.</param>
    /// <param name="capacity">As what.</param>
    /// <param name="act">The act that gives it.</param>
    /// <param name="scope">What may be signed.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, if the act names one.</param>
    /// <returns>The power, or <c>platform.signatory-ends-before-it-begins</c>.</returns>
    public static Result<Signatory> Empower(SignatoryId id, string holder, string capacity, string act, IReadOnlyList<SignedMatter> scope, DateOnly from, DateOnly? to) =>
        to is { } last && last < from
            ? SignatoryErrors.EndsBeforeItBegins(from, last).At("/to")
            : new Signatory { Id = id, Holder = holder, Capacity = capacity, Act = act, Scope = [.. scope.Distinct().Order()], From = from, To = to };

    /// <summary>Sets an earlier last day.</summary>
    /// <param name="lastDay">Last day on which it holds.</param>
    /// <returns>Success, or why it cannot be.</returns>
    public Result End(DateOnly lastDay)
    {
        if (lastDay < From) return SignatoryErrors.EndsBeforeItBegins(From, lastDay).At("/lastDay");
        if (To is { } to && lastDay > to) return SignatoryErrors.EndsAlready(to, lastDay).At("/lastDay");
        To = lastDay;
        return Result.Success;
    }
}
