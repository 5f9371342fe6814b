using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Streams a file of a module, whole or in ranges (RFC 9110, section 14), never before it is known or said to be harmless.</summary>
/// <param name="download">Which.</param>
/// <param name="module">Whose.</param>
internal sealed class DownloadResult(FileDownload download, string module) : IResult
{
    // A browser that shows it all the same runs nothing of it and sends nothing from it.
    private const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan ScanTime = TimeSpan.FromSeconds(5);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = await AnswerAsync(httpContext);
        await answer.ExecuteAsync(httpContext);
    }

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } file) return Refused(FileErrors.NotFound(download.FileId));
        if (file.State == FileState.Scanning) return Refused(FileErrors.BeingScanned(ScanTime));
        if (file.State == FileState.Quarantined) return Refused(FileErrors.Quarantined());
        var content = await http.RequestServices.GetRequiredService<IFileStore>().OpenAsync(file.StoredAs, http.RequestAborted);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Stream(
            content, MediaTypes.Of(file.Kind), file.Name, file.AddedAt, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private async Task<FileRow?> FindAsync(HttpContext http)
    {
        await using var context = http.RequestServices.GetRequiredService<IContextSource<PlatformDbContext>>().Reader();
        return await context.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == download.FileId && row.Module == module, http.RequestAborted);
    }

    private static ProblemResult Refused(Error error) => new([error]);
}
