using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The languages of <c>Accept-Language</c>, the preferred first, without those of quality 0, which are not acceptable (RFC 9110, section 12.4.2); the framework's own provider takes these too.</summary>
internal sealed class AcceptedLanguages : RequestCultureProvider
{
    private const int Most = 10;

    /// <inheritdoc/>
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        StringSegment[] accepted = [.. httpContext.Request.GetTypedHeaders().AcceptLanguage.Where(language => language.Quality is not 0).OrderByDescending(language => language.Quality ?? 1).Take(Most).Select(language => language.Value)];
        return Task.FromResult(accepted.Length == 0 ? null : new ProviderCultureResult(accepted));
    }
}
