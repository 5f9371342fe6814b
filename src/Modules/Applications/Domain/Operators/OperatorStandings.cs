using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Operators;

internal static class OperatorStandings
{
    /// <summary>Why an operator may not submit a file, or take one back that it could not submit again, or nothing: one that waits to be verified may, one that an agent has set aside may not.</summary>
    public static Error? SubmitRefusal(this OperatorStanding standing) => standing switch
    {
        OperatorStanding.Ceased => DossierErrors.OperatorHasCeased(),
        OperatorStanding.Suspended => DossierErrors.OperatorIsSuspended(),
        OperatorStanding.Rejected => DossierErrors.OperatorIsRejected(),
        _ => null,
    };

    /// <summary>Why an operator may not begin a file, write on one, or complete one that it has submitted: only that it exists no more.</summary>
    public static Error? WriteRefusal(this OperatorStanding standing) => standing == OperatorStanding.Ceased ? DossierErrors.OperatorHasCeased() : null;
}
