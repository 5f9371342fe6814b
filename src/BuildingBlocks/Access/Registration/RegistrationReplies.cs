using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>The reply of a registration by its <c>Idempotency-Key</c>. What is kept to recognise the body leaves the password out: whether it is the same, the account knows, and it counts who guesses.</summary>
internal sealed class RegistrationReplies(AccessDbContext context, AccountKeeper accounts, IWriteDoor door, ReplyStore replies, RequestContext request)
{
    /// <summary>The reply that the present key had already, or a refusal when it came with something else.</summary>
    public async Task<Result<Registered>?> FindAsync(RegisterBody body, CancellationToken cancellationToken)
    {
        if (request.IdempotencyKey is not { } key) return null;
        request.Fingerprint = FingerprintOf(body);
        var (found, reply) = (false, default(Result<Registered>));
        await door.RunAsync(
            session =>
            {
                found = replies.TryReplay(session, out reply);
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        if (!found) return null;
        if (!reply.IsSuccess || await IsPasswordOfAsync(reply.Value, body.Password, cancellationToken)) return reply;
        request.Replayed = false;
        return AccessErrors.KeyReused(key);
    }

    /// <summary>Stores the reply in the transaction that opens the account.</summary>
    /// <exception cref="RepliedMeanwhileException">Another request with the key was first.</exception>
    public void Keep(Account account) => context.Beside = session =>
    {
        if (request.IdempotencyKey is null) return;
        if (replies.TryReplay<Result<Registered>>(session, out _)) throw new RepliedMeanwhileException();
        replies.Store<Result<Registered>>(session, Registered.Of(account));
    };

    private async Task<bool> IsPasswordOfAsync(Registered registered, string password, CancellationToken cancellationToken) =>
        await accounts.FindByIdAsync(registered.Id.ToString()) is { } account && await accounts.ProvesAsync(account, password, cancellationToken);

    private static string FingerprintOf(RegisterBody body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"POST /api/access/register\n{body.Email}\n{body.DisplayName}")));
}
