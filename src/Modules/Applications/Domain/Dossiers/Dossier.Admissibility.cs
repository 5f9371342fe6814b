using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>Admissibility, and the ways out.</summary>
internal sealed partial class Dossier
{
    public Result DeclareAdmissible(Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.DeclareAdmissible);
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Raise(new DossierDeclaredAdmissible(Identity(), by, now));
        return Result.Success;
    }

    public Result DeclareInadmissible(string reason, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.DeclareInadmissible);
        if (!next.IsSuccess) return next;
        Move(next.Value, now, reason: reason);
        Raise(new DossierDeclaredInadmissible(Identity(), reason, by, now));
        return Result.Success;
    }

    /// <summary>Takes an inadmissible file up again.</summary>
    public Result Reinstate(bool callIsArchived, string reason, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.Reinstate, Facts() with { CallIsArchived = callIsArchived });
        if (!next.IsSuccess) return next;
        Move(next.Value, now, reason: reason);
        Raise(new DossierReinstated(Identity(), reason, by, now));
        return Result.Success;
    }

    /// <summary>The operator no longer asks.</summary>
    public Result Withdraw(Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.Withdraw);
        if (!next.IsSuccess) return next;
        EndCompletion(CompletionOutcome.Dropped, now);
        Move(next.Value, now);
        Raise(new DossierWithdrawn(Identity(), by, now));
        return Result.Success;
    }

    /// <summary>Ends a file on which nobody will decide: its call is cancelled, its operator ceased.</summary>
    public Result CloseWithoutAction(string reason, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.CloseWithoutAction);
        if (!next.IsSuccess) return next;
        EndCompletion(CompletionOutcome.Dropped, now);
        Move(next.Value, now, reason: reason);
        Raise(new DossierClosedWithoutAction(Identity(), reason, by, now));
        return Result.Success;
    }
}
