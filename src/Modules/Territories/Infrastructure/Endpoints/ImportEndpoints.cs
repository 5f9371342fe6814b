using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Territories.Infrastructure.Endpoints;

/// <summary>A file is read as it arrives, outside any transaction; what was read is then taken over by one command. Who would rather follow it is answered when it is stored.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder territories)
    {
        territories.MapImport<ReadCommunesFile, IReadOnlyList<CommuneRow>, ImportCommunes>(
            "communes/import", ImportKind.Communes, CommuneColumns.All, file => new ReadCommunesFile(file), (rows, vintage) => new ImportCommunes(rows, vintage));
        territories.MapImport<ReadDistrictsFile, DistrictsFile, ImportDistricts>(
            "districts/import", ImportKind.Districts, DistrictColumns.All, file => new ReadDistrictsFile(file), (list, vintage) => new ImportDistricts(list, vintage));
    }

    private static void MapImport<TRead, TFile, TImport>(
        this RouteGroupBuilder territories, string pattern, ImportKind kind, IReadOnlyList<string> columns, Func<Stream, TRead> read, Func<TFile, int?, TImport> import)
        where TRead : class, IQuery<TFile>
        where TImport : class, ICommand<ImportReport> =>
        territories.MapPost(pattern, async (int? vintage, HttpContext http, IDispatcher dispatcher) =>
            {
                if (LaterPreference.Of(http.Request)) return await Dispatch.AcceptAsync(http, new StartImport(kind, new WorkInput(http.Request.Body, ImportLimits.Bytes), vintage));
                var file = await dispatcher.SendAsync(read(http.Request.Body), http.RequestAborted);
                return file.IsSuccess
                    ? await Dispatch.CommandAsync(http, import(file.Value, vintage), report => TypedResults.Ok(report))
                    : new ProblemResult(file.Errors);
            })
            .Accepts<string>("text/csv")
            .WithDescription($"A file in UTF-8, cells separated by ;, with the columns {string.Join(", ", columns)}; others may stand beside them.")
            .Produces<ImportReport>()
            .Produces<AcceptedOperation>(StatusCodes.Status202Accepted)
            .RequiresIdempotencyKey()
            .WithMetadata(new RequestSizeLimitAttribute(ImportLimits.Bytes))
            .Describe<TImport>();
}
