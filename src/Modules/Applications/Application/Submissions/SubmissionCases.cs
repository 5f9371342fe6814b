using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Submissions;

/// <summary>Gathers all that decides whether a file may be submitted, for the first time or again.</summary>
internal interface ISubmissionCases
{
    Task<Result<PreparedSubmission>> PrepareAsync(Dossier dossier, IReadOnlyList<Declaration> declared, DateTimeOffset now, CancellationToken cancellationToken);
}

internal sealed record PreparedSubmission(SubmissionCase Submission, KnownCall Call, KnownOperator Applicant)
{
    /// <summary>Whether the call limits the files of one operator.</summary>
    public bool HasQuota => Call.Published.Rules.Any(rule => rule.Code == nameof(MaxApplicationsPerOperator));
}

internal sealed class SubmissionCases(IKnownCalls calls, IKnownOperators operators, IEligibilityFactsReader facts, IEligibilityRules rules, ICaller caller) : ISubmissionCases
{
    public async Task<Result<PreparedSubmission>> PrepareAsync(
        Dossier dossier, IReadOnlyList<Declaration> declared, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(dossier.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(dossier.CallId, "/callId");
        if (await operators.FindAsync(dossier.OperatorId, cancellationToken) is not { IsRegistered: true } applicant)
            return ReferenceErrors.NotKnownYet(dossier.OperatorId, "/operatorId");

        var published = call.Published;
        var trace = rules.Trace(published.Rules, await facts.ReadAsync(published, FileToCheck.Of(dossier), applicant, cancellationToken));
        var submission = new SubmissionCase(
            now, published.SubmissionOpens, published.SubmissionDeadline, published.Version, declared, trace, FunderRequests.Of(published, dossier.Content),
            caller.UserId!.Value, call.IsCancelled, call.IsArchived, applicant.Standing);
        return new PreparedSubmission(submission, call, applicant);
    }
}
