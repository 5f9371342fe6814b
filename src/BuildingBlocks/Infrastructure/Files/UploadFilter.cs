using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Opens the form that carries a file (RFC 7578) as far as the file; its bytes stay with the client until the pipeline takes them.</summary>
internal sealed class UploadFilter : IEndpointFilter
{
    public const string FormType = "multipart/form-data";
    public const string Field = "file";

    private const int LongestBoundary = 70;
    private const int LongestHeaders = 4 * 1_024;
    private const int MostHeaders = 8;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return await OpenAsync(http, http.RequestServices.GetRequiredService<IncomingFile>()) is { } refusal ? new ProblemResult([refusal]) : await next(context);
    }

    private static async Task<Error?> OpenAsync(HttpContext http, IncomingFile file)
    {
        if (BoundaryOf(http.Request) is not { } boundary) return FileErrors.FormExpected(http.Request.ContentType);
        var reader = new MultipartReader(boundary, http.Request.Body) { HeadersLengthLimit = LongestHeaders, HeadersCountLimit = MostHeaders };
        try
        {
            if (await reader.ReadNextSectionAsync(http.RequestAborted) is not { } section) return FileErrors.FileExpected(null);
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !IsFile(disposition))
                return FileErrors.FileExpected(section.ContentDisposition);
            file.Open(NameOf(disposition), new OnlyPart(reader, section));
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return FileErrors.FormBroken();
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { HasValue: true, Length: <= LongestBoundary } boundary
            ? boundary.Value
            : null;

    private static bool IsFile(ContentDispositionHeaderValue disposition) =>
        disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase) && HeaderUtilities.RemoveQuotes(disposition.Name) == Field
        && (disposition.FileName.HasValue || disposition.FileNameStar.HasValue);

    private static string NameOf(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value ?? string.Empty;
}
