using System.Globalization;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

namespace AmiPlatform.Host.FrontPage;

/// <summary>The page at <c>/</c>.</summary>
internal static class FrontPageEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFrontPage(this WebApplication app)
    {
        app.MapMethods("/", Reads, AnswerAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods(FrontPageStyle.Path, Reads, FrontPageStyle.Answer).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, IServiceScopeFactory scopes, Messages messages)
    {
        var language = CultureInfo.CurrentUICulture;
        var services = http.RequestServices;
        var content = new FrontPageContent(
            language,
            services.GetRequiredService<AuthorityOptions>(),
            await ReadSectionsAsync(scopes, language, http.RequestAborted),
            ApiDocuments.NamesOf(services),
            services.GetRequiredService<DemonstrationOptions>().Enabled ? services.GetRequiredService<DemonstrationAccounts>().Emails : []);
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(new FrontPageWriter(messages).Write(content).ToString(), "text/html; charset=utf-8");
    }

    // In a scope of its own, where nobody is signed in: the page is the same for everyone.
    private static async Task<IReadOnlyList<FrontPageSection>> ReadSectionsAsync(IServiceScopeFactory scopes, CultureInfo language, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        List<FrontPageSection> sections = [];
        foreach (var section in scope.ServiceProvider.GetServices<IFrontPageSection>().OrderBy(section => section.Place))
            sections.Add(await section.ReadAsync(language, cancellationToken));
        return sections;
    }
}
