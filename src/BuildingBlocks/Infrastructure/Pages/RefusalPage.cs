using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Pages;

/// <summary>Answers refusals at an address to which browsers go: as a page to whoever wants one, as problem details to everybody else.</summary>
/// <param name="errors">At least one.</param>
public sealed class RefusalPage(IReadOnlyList<Error> errors) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!NoticePage.IsWantedBy(httpContext.Request)) return new ProblemResult(errors).ExecuteAsync(httpContext);
        var (messages, language) = (httpContext.RequestServices.GetRequiredService<Messages>(), CultureInfo.CurrentUICulture);
        var kind = ProblemKinds.Of(errors);
        var page = new NoticePage(language, httpContext.RequestServices.GetRequiredService<IAuthority>().Name, messages.Say($"problem.{kind.Name}", language), [.. errors.Select(error => messages.Write(error, language))])
        {
            Status = kind.Status,
            Link = (messages.Say("platform.notice-page.home", language), "/"),
        };
        if (kind.Kind == ErrorKind.Unavailable && errors[0].Arguments.GetValueOrDefault("retryAfter") is int seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return page.ExecuteAsync(httpContext);
    }
}
