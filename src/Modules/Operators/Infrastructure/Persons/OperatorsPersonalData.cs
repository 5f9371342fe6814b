using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persons;

/// <summary>Memberships, invitations to the address or by the person, and what an operator keeps of a person as signer, delegate or agent.</summary>
internal sealed class OperatorsPersonalData(IContextSource<OperatorsDbContext> source) : IPersonalData
{
    public string Module => OperatorsModule.Schema;

    public async IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var memberships = from row in context.Operators.AsNoTracking()
                          from member in row.Members
                          where member.UserId == person.Id
                          select new { row.Id, row.LegalName, member.Role, member.JoinedAt, member.MandateEndsOn };
        await foreach (var member in memberships.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new PersonalRecord(
                "membership", ("operatorId", member.Id.Value), ("operator", member.LegalName), ("role", member.Role), ("joinedAt", member.JoinedAt), ("mandateEndsOn", member.MandateEndsOn));
        }

        var email = person.FoldedEmail;
        var invitations = context.Invitations.AsNoTracking().Where(row => row.Email == email || row.InvitedBy == person.Id || row.AcceptedBy == person.Id);
        await foreach (var invitation in invitations.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var received = invitation.Email == email || invitation.AcceptedBy == person.Id;
            yield return new PersonalRecord(
                received ? "invitation-received" : "invitation-sent", ("operatorId", invitation.OperatorId.Value), ("email", received ? invitation.Email : null), ("role", invitation.Role),
                ("invitedAt", invitation.InvitedAt), ("acceptedAt", invitation.AcceptedAt), ("revokedAt", invitation.RevokedAt));
        }

        // Inner collections are not searched by the database: every operator is looked at, one at a time.
        var operators = context.Operators.AsNoTracking().Select(row => new { row.Id, row.LegalName, row.Commitments, row.StatusChanges, row.Delegations });
        await foreach (var row in operators.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var record in Within(person.Id, row.Id, row.LegalName, row.Commitments, row.StatusChanges, row.Delegations)) yield return record;
        }
    }

    private static IEnumerable<PersonalRecord> Within(
        Guid personId, OperatorId id, string name, IReadOnlyList<RepublicanCommitment> commitments, IReadOnlyList<StatusChange> changes, IReadOnlyList<SignatureDelegation> delegations) =>
    [
        .. commitments.Where(signed => signed.SignedBy == personId).Select(signed => new PersonalRecord(
            "republican-commitment", ("operatorId", id.Value), ("operator", name), ("textVersion", signed.TextVersion), ("signerName", signed.SignerName), ("signedAt", signed.SignedAt))),
        .. changes.Where(change => change.By.UserId == personId).Select(change => new PersonalRecord(
            "status-change", ("operatorId", id.Value), ("operator", name), ("status", change.Status), ("name", change.By.Name), ("reason", change.Reason), ("at", change.At))),
        .. delegations.Where(given => given.DelegatorId == personId || given.DelegateId == personId).Select(given => new PersonalRecord(
            "signature-delegation", ("operatorId", id.Value), ("operator", name), ("as", given.DelegateId == personId ? "delegate" : "delegator"), ("act", given.Act), ("callId", given.CallId),
            ("from", given.From), ("to", given.To), ("delegatedAt", given.DelegatedAt), ("revokedAt", given.RevokedAt))),
    ];
}
