using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Whether a caller wants a list as a table more than as a page (RFC 9110, section 12.5.1).</summary>
internal static class TablePreference
{
    public const string Json = "application/json";

    private static readonly MediaTypeHeaderValue Page = new(Json), Table = new(CsvResult.ContentType);

    public static bool IsTable(HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var best = http.Request.GetTypedHeaders().Accept.Where(range => range.Quality is not 0)
            .OrderByDescending(range => range, MediaTypeHeaderValueComparer.QualityComparer)
            .FirstOrDefault(range => Page.IsSubsetOf(range) || Table.IsSubsetOf(range));
        return best is not null && !Page.IsSubsetOf(best);
    }
}
