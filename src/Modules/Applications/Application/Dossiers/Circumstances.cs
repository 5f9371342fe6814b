using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What of its call, its operator and the clock decides on a file.</summary>
internal interface ICircumstances
{
    /// <summary>Tells them to the file.</summary>
    Task TellAsync(Dossier dossier, CancellationToken cancellationToken);
}

internal sealed class Circumstances(IKnownCalls calls, IKnownOperators operators, TimeProvider clock) : ICircumstances
{
    public async Task TellAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var call = await calls.FindAsync(dossier.CallId, cancellationToken);
        var applicant = await operators.FindAsync(dossier.OperatorId, cancellationToken);
        var now = clock.GetUtcNow();
        dossier.Under(new DossierFacts(
            BeforeDeadline: call is null || now <= call.Published.SubmissionDeadline,
            CallIsCancelled: call is { IsCancelled: true },
            CallIsArchived: call is { IsArchived: true },
            CompletionIsOverdue: now > dossier.OpenCompletion?.DueAt,
            Standing: applicant?.Standing ?? OperatorStanding.Registered));
    }
}
