using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Application.Delegations;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Application.Status;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Demonstration;

/// <summary>One association with its three members, its commitment and a delegation signed, and a dozen other operators in every status.</summary>
internal sealed class OperatorsDemonstration(TimeProvider clock, IAuthority authority) : IDemonstrationPart
{
    private const string Staff = "programme-manager", Owner = "association";

    public string Module => "operators";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var association = await RegisterOnceAsync(stage, Owner, DemonstrationOperators.Chevalement, cancellationToken);
        await SignOnceAsync(stage, association, cancellationToken);
        await JoinOnceAsync(stage, association, "association-editor", MemberRole.Editor, cancellationToken);
        await JoinOnceAsync(stage, association, "association-viewer", MemberRole.Viewer, cancellationToken);
        await DelegateOnceAsync(stage, association, cancellationToken);
        await BringAsync(stage, association, new(Owner, DemonstrationOperators.Chevalement, OperatorStatus.Verified), cancellationToken);
        foreach (var other in DemonstrationOperators.Others)
            await BringAsync(stage, await RegisterOnceAsync(stage, other.Account, other.Body, cancellationToken), other, cancellationToken);
        await stage.SettleAsync(cancellationToken);
    }

    private static async Task<Guid> RegisterOnceAsync(IDemonstrationStage stage, string account, OperatorIdentityBody body, CancellationToken cancellationToken)
    {
        var siret = Siret.Parse(body.Siret).Value;
        var found = Of(await stage.SendAsync(Staff, new BrowseOperators(siret.Value), cancellationToken));
        if (found.Items is [var present, ..]) return present.Id;
        return Of(await stage.SendAsync(account, new RegisterOperator(body), cancellationToken)).Id;
    }

    private static async Task SignOnceAsync(IDemonstrationStage stage, Guid operatorId, CancellationToken cancellationToken)
    {
        var shown = Of(await stage.SendAsync(Owner, new GetOperator(operatorId), cancellationToken));
        if (shown.RepublicanCommitment.Signature is not null) return;
        var body = new SignRepublicanCommitmentBody(shown.RepublicanCommitment.TextInForce);
        Expect(await stage.SendAsync(Owner, new SignRepublicanCommitment(operatorId, body), cancellationToken));
    }

    private static async Task JoinOnceAsync(IDemonstrationStage stage, Guid operatorId, string account, MemberRole role, CancellationToken cancellationToken)
    {
        var userId = stage.AccountId(account);
        var members = Of(await stage.SendAsync(Owner, new BrowseMembers(operatorId), cancellationToken));
        if (members.Items.Any(member => member.UserId == userId)) return;
        var invited = Of(await stage.SendAsync(Owner, new InviteMember(operatorId, new InviteMemberBody(stage.Email(account), role)), cancellationToken));
        var link = invited.Link ?? throw new InvalidOperationException("An invitation was answered without its link.");
        Of(await stage.SendAsync(account, new AcceptInvitation(link.Segments[^1]), cancellationToken));
    }

    /// <summary>Takes the steps that are still missing on the way to a status, so that a start that was killed goes on where it was.</summary>
    private static async Task BringAsync(IDemonstrationStage stage, Guid operatorId, DemonstrationOperator wished, CancellationToken cancellationToken)
    {
        for (var status = await StatusAsync(stage, operatorId, cancellationToken); status != wished.Status; status = await StatusAsync(stage, operatorId, cancellationToken))
            Expect(await StepAsync(stage, operatorId, status, wished, cancellationToken));
    }

    private static async Task<OperatorStatus> StatusAsync(IDemonstrationStage stage, Guid operatorId, CancellationToken cancellationToken) =>
        Of(await stage.SendAsync(Staff, new GetOperator(operatorId), cancellationToken)).Status;

    private static Task<Result> StepAsync(IDemonstrationStage stage, Guid id, OperatorStatus from, DemonstrationOperator wished, CancellationToken cancellationToken) =>
        (from, wished.Status) switch
        {
            (OperatorStatus.Registered, OperatorStatus.Rejected) => stage.SendAsync(
                Staff, new RejectOperator(id, new("La dénomination ne correspond pas à celle du répertoire national des associations.")), cancellationToken),
            (OperatorStatus.Registered, _) => stage.SendAsync(Staff, new VerifyOperator(id), cancellationToken),
            (OperatorStatus.Verified, OperatorStatus.Suspended) => stage.SendAsync(
                Staff, new SuspendOperator(id, new("Les comptes approuvés du dernier exercice n’ont pas été transmis.")), cancellationToken),
            (OperatorStatus.Verified, OperatorStatus.ToReverify) => stage.SendAsync(
                wished.Account, new ChangeIdentity(id, wished.Body with { LegalName = $"{wished.Body.LegalName} et des Lampistes" }), cancellationToken),
            (OperatorStatus.Verified, OperatorStatus.Ceased) => stage.SendAsync(
                Staff, new CeaseOperator(id, new("Dissolution prononcée par l’assemblée générale extraordinaire.")), cancellationToken),
            _ => throw new InvalidOperationException($"The demonstration knows no way from {from} to {wished.Status}."),
        };

    private async Task DelegateOnceAsync(IDemonstrationStage stage, Guid operatorId, CancellationToken cancellationToken)
    {
        if (Of(await stage.SendAsync(Owner, new BrowseDelegations(operatorId), cancellationToken)).Items.Count > 0) return;
        var today = authority.DateOf(clock.GetUtcNow());
        var body = new DelegateSignatureBody(stage.AccountId("association-editor"), "Décision du bureau (démonstration)", today, today.AddYears(1));
        Of(await stage.SendAsync(Owner, new DelegateSignature(operatorId, body), cancellationToken));
    }

    private static T Of<T>(Result<T> outcome)
    {
        Expect(outcome);
        return outcome.Value;
    }

    private static void Expect(Result outcome)
    {
        if (!outcome.IsSuccess) throw new InvalidOperationException($"The demonstration of operators was refused: {outcome.Errors[0].Code}.");
    }
}
