using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persons;

/// <summary>The account, its claims, who it is for providers, an invitation to act for the authority, the wrong passwords of the last day, where it is signed in, its API keys and its second factor. Hashes and stamps are secrets of the platform and are not given.</summary>
internal sealed class AccessPersonalData(IContextSource<AccessDbContext> source) : IPersonalData
{
    public string Module => "access";

    public async IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var account = await context.Users.AsNoTracking().Where(row => row.Id == person.Id).Select(row => new { row.Id, row.Email, row.DisplayName, row.RegisteredAt, row.LastSeenAt, row.IdleNoticeAt, row.DeactivatedAt })
            .SingleAsync(cancellationToken);
        yield return new PersonalRecord(
            "account", ("id", account.Id), ("email", account.Email), ("name", account.DisplayName), ("registeredAt", account.RegisteredAt), ("lastSeenAt", account.LastSeenAt),
            ("warnedAt", account.IdleNoticeAt), ("deactivatedAt", account.DeactivatedAt));
        await foreach (var claim in context.UserClaims.AsNoTracking().Where(row => row.UserId == person.Id).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("claim", ("type", claim.ClaimType), ("value", claim.ClaimValue));

        await foreach (var login in context.Logins.AsNoTracking().Where(row => row.AccountId == person.Id).OrderBy(row => row.LinkedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("login", ("issuer", login.Issuer), ("subject", login.Subject), ("linkedAt", login.LinkedAt));

        var invitations = context.StaffInvitations.AsNoTracking().Where(row => row.Email == person.FoldedEmail);
        await foreach (var invitation in invitations.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord(
                "staff-invitation", ("email", invitation.Email), ("name", invitation.DisplayName), ("roles", string.Join(", ", invitation.Roles)), ("invitedAt", invitation.InvitedAt));

        var failures = context.SignInFailures.AsNoTracking().Where(row => row.AccountId == person.Id).OrderBy(row => row.Network);
        await foreach (var failure in failures.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("wrong-passwords", ("network", failure.Network), ("failures", failure.Failures), ("lastAt", failure.LastAt), ("lockedUntil", failure.LockedUntil));

        var sessions = context.Sessions.AsNoTracking().Where(row => row.AccountId == person.Id).OrderBy(row => row.OpenedAt).ThenBy(row => row.Id);
        await foreach (var session in sessions.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord(
                "session", ("openedAt", session.OpenedAt), ("renewedAt", session.RenewedAt), ("endsAt", session.EndsAt), ("network", session.Network), ("client", session.Client), ("provider", session.Provider));

        var factors = context.SecondFactors.AsNoTracking().Where(row => row.AccountId == person.Id);
        await foreach (var factor in factors.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("second-factor", ("begunAt", factor.BegunAt), ("confirmedAt", factor.ConfirmedAt), ("recoveryCodesLeft", factor.RecoveryCodes.Count));
        await foreach (var code in context.AcceptedCodes.AsNoTracking().Where(row => row.AccountId == person.Id).OrderBy(row => row.Step).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord("accepted-code", ("acceptedAt", code.AcceptedAt));

        var keys = context.ApiKeys.AsNoTracking().Where(row => row.AccountId == person.Id).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id);
        await foreach (var key in keys.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new PersonalRecord(
                "api-key", ("name", key.Name), ("prefix", key.Prefix), ("scope", key.Scope), ("createdAt", key.CreatedAt), ("expiresAt", key.ExpiresAt), ("lastUsedAt", key.LastUsedAt));
    }
}
