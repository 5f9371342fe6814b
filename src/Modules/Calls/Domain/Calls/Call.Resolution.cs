using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>The act on which a published call rests: voted at last, transmitted, published.</summary>
internal sealed partial class Call
{
    /// <summary>Records the act of a call that was subject to the vote, or when its act was transmitted and published; once executory it stays.</summary>
    public Result RecordResolution(Resolution act, DateOnly today)
    {
        var next = CallStates.Table.Next(Facts(), State, CallAction.RecordResolution);
        if (!next.IsSuccess) return next;
        var refusals = act.Contradictions().Concat(act.YetToCome(today)).Concat(AgainstPresent(act)).Select(BelowBody).ToList();
        if (refusals.Count > 0) return Refused(CallAction.RecordResolution, refusals);
        (Resolution, SubjectToVote) = (act, false);
        Raise(new ResolutionRecorded(Id, act));
        TellEffect();
        return Result.Success;
    }

    private IEnumerable<Error> AgainstPresent(Resolution act)
    {
        if (Resolution is null) yield break;
        if (!act.IsSameActAs(Resolution)) yield return CallErrors.AnotherResolution(Resolution);
        else if (Resolution.ExecutoryOn is not null) yield return CallErrors.ResolutionExecutoryAlready(Resolution);
    }

    // Drafts hold the act as a member; here it is the body itself.
    private static Error BelowBody(Error error) => error.At(error.Target!["/resolution".Length..]);

    private void TellEffect()
    {
        if (Resolution is { ExecutoryOn: { } day }) Raise(new ResolutionTookEffect(Id, Resolution, day));
    }
}
