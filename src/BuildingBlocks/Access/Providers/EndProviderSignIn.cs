using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Signs in whom a provider has sent back: a session as any other, by cookie.</summary>
/// <param name="Provider">Name of the provider.</param>
[Anonymous]
internal sealed record EndProviderSignIn(string Provider) : IAccessRequest<BrowserRedirect>;

internal sealed partial class EndProviderSignInHandler(
    OpenIdConnectOptions settings, IProviderHandshake handshake, ProviderAccounts accounts, ProviderSessions sessions, SessionOpener opener, AccessDbContext context,
    ILogger<EndProviderSignInHandler> logger)
    : IAccessHandler<EndProviderSignIn, BrowserRedirect>
{
    public async Task<Result<BrowserRedirect>> Handle(EndProviderSignIn request, CancellationToken cancellationToken)
    {
        if (!settings.Providers.ContainsKey(request.Provider)) return AccessErrors.ProviderNotFound(request.Provider);
        var proven = await handshake.EndAsync(request.Provider, cancellationToken);
        if (!proven.IsSuccess) return await RefusedAsync(request.Provider, null, proven.Errors[0], cancellationToken);
        var found = await accounts.FindAsync(request.Provider, proven.Value, cancellationToken);
        if (found.Account is not { } account) return await RefusedAsync(request.Provider, found.AccountId, found.Refusal!, cancellationToken);
        var session = sessions.Marked(opener.Begin(account), request.Provider, proven.Value.IdToken);
        if (!await context.AdmitProvenAsync(account, session, cancellationToken)) return AccessErrors.ProviderSignInRefused(request.Provider);
        await opener.AnswerAsync(account, session.Id, useCookies: true, proven: true);
        LogSignedIn(logger, account.Id, request.Provider);
        return new BrowserRedirect(proven.Value.ReturnTo);
    }

    private async Task<Result<BrowserRedirect>> RefusedAsync(string provider, Guid? account, Error refusal, CancellationToken cancellationToken)
    {
        LogRefused(logger, provider, refusal.Code);
        // That a provider cannot be reached is no attempt of anybody.
        if (refusal.Kind == ErrorKind.Unavailable) return refusal;
        await context.NoteRefusedSignInAsync(account, refusal.Code, cancellationToken);
        return refusal.Kind == ErrorKind.Unauthenticated ? refusal : AccessErrors.ProviderSignInRefused(provider);
    }

    [LoggerMessage(1, LogLevel.Warning, "A sign-in by {Provider} was refused: {Refusal}.")]
    private static partial void LogRefused(ILogger logger, string provider, string refusal);

    [LoggerMessage(2, LogLevel.Information, "Account {AccountId} signed in by {Provider}.")]
    private static partial void LogSignedIn(ILogger logger, Guid accountId, string provider);
}
