using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>What a representative, or an agent who decides, may do next with an operator.</summary>
internal static class OperatorActions
{
    public static IReadOnlyList<AllowedAction> For(OperatorResponse shown, MemberRole? role, bool decides)
    {
        var path = $"/api/operators/{shown.Id}";
        if (role == MemberRole.Representative && shown.Status != OperatorStatus.Ceased) return [.. OfRepresentative(shown, path)];
        return role is null && decides ? [.. OperatorStates.OfferedIn(shown.Status).Select(action => OfAgent(action, path)).OfType<AllowedAction>()] : [];
    }

    private static IEnumerable<AllowedAction> OfRepresentative(OperatorResponse shown, string path)
    {
        // While it is suspended its identity stays; how to reach it is corrected at the same place.
        yield return new AllowedAction(shown.Status == OperatorStatus.Suspended ? "amend" : "change-identity", "PUT", path);
        if (shown.RepublicanCommitment is { Concerned: true, Signature: null })
            yield return new AllowedAction("sign-republican-commitment", "POST", $"{path}/republican-commitment");
        yield return new AllowedAction("invite-member", "POST", $"{path}/invitations");
        yield return new AllowedAction("delegate-signature", "POST", $"{path}/signature-delegations");
    }

    private static AllowedAction? OfAgent(OperatorAction action, string path) => action switch
    {
        OperatorAction.Verify => new("verify", "POST", $"{path}/verify"),
        OperatorAction.Reject => new("reject", "POST", $"{path}/reject"),
        OperatorAction.Suspend => new("suspend", "POST", $"{path}/suspend"),
        OperatorAction.Reinstate => new("reinstate", "POST", $"{path}/reinstate"),
        OperatorAction.Cease => new("cease", "POST", $"{path}/cease"),
        _ => null,
    };
}
