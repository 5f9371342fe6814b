using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Territories.Infrastructure.Endpoints;

/// <summary>A file is read as it arrives, outside any transaction; what was read is then taken over by one command.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder territories)
    {
        territories.MapImport<ReadCommunesFile, IReadOnlyList<CommuneRow>, ImportCommunes>(
            "communes/import", CommuneColumns.All, file => new ReadCommunesFile(file), (rows, vintage) => new ImportCommunes(rows, vintage));
        territories.MapImport<ReadDistrictsFile, DistrictsFile, ImportDistricts>(
            "districts/import", DistrictColumns.All, file => new ReadDistrictsFile(file), (list, vintage) => new ImportDistricts(list, vintage));
    }

    private static void MapImport<TRead, TFile, TImport>(
        this RouteGroupBuilder territories, string pattern, IReadOnlyList<string> columns, Func<Stream, TRead> read, Func<TFile, int?, TImport> import)
        where TRead : class, IQuery<TFile>
        where TImport : class, ICommand<ImportReport> =>
        territories.MapPost(pattern, async (int? vintage, HttpContext http, IDispatcher dispatcher) =>
            {
                var file = await dispatcher.SendAsync(read(http.Request.Body), http.RequestAborted);
                return file.IsSuccess
                    ? await Dispatch.CommandAsync(http, import(file.Value, vintage), report => TypedResults.Ok(report))
                    : new ProblemResult(file.Errors);
            })
            .Accepts<string>("text/csv")
            .WithDescription($"A file in UTF-8, cells separated by ;, with the columns {string.Join(", ", columns)}; others may stand beside them.")
            .Produces<ImportReport>()
            .RequiresIdempotencyKey()
            .WithMetadata(new RequestSizeLimitAttribute(ImportLimits.Bytes))
            .Describe<TImport>();
}
