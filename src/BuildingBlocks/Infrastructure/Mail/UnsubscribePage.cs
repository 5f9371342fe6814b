using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>What a reader sees who opens the address of <c>List-Unsubscribe</c>: a page with a button. Opening it ends nothing, because programs open links too.</summary>
internal static class UnsubscribePage
{
    private const string Confirmation = "/confirm";

    public static void MapUnsubscribePage(this IEndpointRouteBuilder platform)
    {
        platform.MapLate(Unsubscribe.Path, [HttpMethods.Get, HttpMethods.Head], (Delegate)Ask).AllowAnonymous().ExcludeFromDescription();
        platform.MapLate(Unsubscribe.Path + Confirmation, [HttpMethods.Post], (Delegate)ConfirmAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Ask(string token, HttpContext http)
    {
        var page = http.RequestServices;
        if (page.GetRequiredService<UnsubscribeTokens>().AddressOf(token) is not { } address) return new RefusalPage([UnsubscribeHandler.LinkUnknown]);
        var (messages, authority, language) = (page.GetRequiredService<Messages>(), page.GetRequiredService<IAuthority>(), CultureInfo.CurrentUICulture);
        string Say(string key) => messages.Say($"platform.unsubscribe-page.{key}", language, ("address", address), ("authority", authority.Name));
        return new NoticePage(language, authority.Name, Say("title"), Say("what"), Say("stays")) { Button = (Say("button"), http.Request.Path.ToUriComponent() + Confirmation) };
    }

    private static async Task<IResult> ConfirmAsync(string token, HttpContext http)
    {
        var page = http.RequestServices;
        var outcome = await page.GetRequiredService<IDispatcher>().SendAsync(new Unsubscribe(token), http.RequestAborted);
        if (!outcome.IsSuccess) return new RefusalPage(outcome.Errors);
        var (messages, authority, language) = (page.GetRequiredService<Messages>(), page.GetRequiredService<IAuthority>(), CultureInfo.CurrentUICulture);
        var done = messages.Say("platform.unsubscribe-page.done", language, ("address", page.GetRequiredService<UnsubscribeTokens>().AddressOf(token)));
        return new NoticePage(language, authority.Name, done, messages.Say("platform.unsubscribe-page.again", language)) { Link = (messages.Say("platform.notice-page.home", language), "/") };
    }
}
