using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Opens sessions and answers with what proves them.</summary>
internal sealed class SessionOpener(
    IUserClaimsPrincipalFactory<Account> principals, TokenIssuer tokens, ICookieSession cookies, RequestContext request, IHttpContextAccessor http, SecondFactorOptions secondFactor, IIdGenerator ids,
    TimeProvider clock)
{
    /// <summary>The session of the present request.</summary>
    public Guid? Present => SessionCheck.SessionOf(http.HttpContext?.User);

    /// <summary>A session of an account, not saved yet.</summary>
    public AccountSession Begin(Account account)
    {
        var now = clock.GetUtcNow();
        var client = http.HttpContext?.Request.Headers.UserAgent.ToString().Where(character => character is >= ' ' and <= '~').Take(AccountSessionConfiguration.ClientLength) ?? [];
        return new AccountSession
        {
            Id = ids.Next(),
            AccountId = account.Id,
            OpenedAt = now,
            Network = CallerNetwork.Of(request.Address),
            Client = new string([.. client]),
        }.Renewed(now);
    }

    /// <summary>Answers with a cookie or with tokens.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">Its session.</param>
    /// <param name="useCookies">Whether a cookie.</param>
    /// <param name="proven">Whether a provider has proven who it is, which asks for a second factor itself or does not.</param>
    public async Task<SignedIn> AnswerAsync(Account account, Guid session, bool? useCookies = null, bool proven = false)
    {
        var principal = await principals.CreateAsync(account);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new(CallerClaims.Session, session.ToString()));
        if (proven) identity.AddClaim(new(CallerClaims.SecondFactor, bool.TrueString));
        var answer = useCookies is true ? await cookies.OpenAsync(principal) : tokens.Issue(principal);
        return CurrentCaller.MustEnrolFirst(principal, secondFactor) ? answer with { MustEnrol = true } : answer;
    }
}
