using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Submissions;

/// <summary>Gathers all that decides whether a file may be submitted, for the first time or again.</summary>
internal interface ISubmissionCases
{
    Task<Result<PreparedSubmission>> PrepareAsync(Dossier dossier, IReadOnlyList<Declaration> declared, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <param name="Submission">What the file is judged by.</param>
/// <param name="Call">The call.</param>
/// <param name="Applicant">The operator.</param>
/// <param name="Turns">The row that all submissions of the operator to the call change, where the call limits their number.</param>
internal sealed record PreparedSubmission(SubmissionCase Submission, KnownCall Call, KnownOperator Applicant, SubmissionTurns? Turns);

internal sealed class SubmissionCases(
    IKnownCalls calls, IKnownOperators operators, ISubmissions submissions, IEligibilityFactsReader facts, IEligibilityRules rules, ICaller caller) : ISubmissionCases
{
    public async Task<Result<PreparedSubmission>> PrepareAsync(
        Dossier dossier, IReadOnlyList<Declaration> declared, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(dossier.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(dossier.CallId, "/callId");
        if (await operators.FindAsync(dossier.OperatorId, cancellationToken) is not { IsRegistered: true } applicant)
            return ReferenceErrors.NotKnownYet(dossier.OperatorId, "/operatorId");

        var published = call.Published;
        // Before the operator's other files are counted: whoever waits for the row counts what the one before has submitted.
        var turns = published.Rules.Any(rule => rule.Code == nameof(MaxApplicationsPerOperator)) ? await submissions.TurnsOfAsync(dossier.CallId, dossier.OperatorId, cancellationToken) : null;
        var trace = rules.Trace(published.Rules, await facts.ReadAsync(published, FileToCheck.Of(dossier), applicant, cancellationToken));
        var submission = new SubmissionCase(
            now, published.SubmissionOpens, published.SubmissionDeadline, published.Version, declared, trace, FunderRequests.Of(published, dossier.Content),
            caller.UserId!.Value, call.IsCancelled, call.IsArchived, applicant.Standing);
        return new PreparedSubmission(submission, call, applicant, turns);
    }
}
