using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Application.Members;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Demonstration;

/// <summary>One association with its three members and its commitment signed, and some other operators.</summary>
internal sealed class OperatorsDemonstration : IDemonstrationPart
{
    private const string Staff = "programme-manager", Owner = "association";

    public string Module => "operators";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var association = await RegisterOnceAsync(stage, Owner, DemonstrationOperators.Chevalement, cancellationToken);
        await SignOnceAsync(stage, association, cancellationToken);
        await JoinOnceAsync(stage, association, "association-editor", MemberRole.Editor, cancellationToken);
        await JoinOnceAsync(stage, association, "association-viewer", MemberRole.Viewer, cancellationToken);
        foreach (var (account, body) in DemonstrationOperators.Others) await RegisterOnceAsync(stage, account, body, cancellationToken);
        await stage.SettleAsync(cancellationToken);
    }

    private static async Task<Guid> RegisterOnceAsync(IDemonstrationStage stage, string account, RegisterOperatorBody body, CancellationToken cancellationToken)
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
        Expect(await stage.SendAsync(Owner, new AddMember(operatorId, new AddMemberBody(userId, role)), cancellationToken));
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
