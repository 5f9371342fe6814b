using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Whether a caller wants a list as a table more than as a page, and in which form (RFC 9110, section 12.5.1).</summary>
internal static class TablePreference
{
    public const string Json = "application/json";

    private static readonly MediaTypeHeaderValue Page = new(Json);

    /// <summary>Reads the wish.</summary>
    /// <returns>The form; nothing where a page is wanted as much.</returns>
    public static TableForm? Of(HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var ranges = http.Request.GetTypedHeaders().Accept;
        var best = ranges.Where(range => range.Quality is not 0)
            .OrderByDescending(range => range, MediaTypeHeaderValueComparer.QualityComparer)
            .FirstOrDefault(range => Page.IsSubsetOf(range) || TableForm.All.Any(form => form.MediaType.IsSubsetOf(range)));
        return best is null || Page.IsSubsetOf(best) ? null : TableForm.All.First(form => form.MediaType.IsSubsetOf(best));
    }
}
