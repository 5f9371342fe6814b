using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Districts;
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
        Describe<ImportCommunes>(
            territories.MapPost("communes/import", (int? vintage, HttpContext http, IDispatcher dispatcher) => AnswerAsync(
                http, dispatcher, new StartImport(ImportKind.Communes, Input(http), vintage), new ReadCommunesFile(http.Request.Body), (IReadOnlyList<CommuneRow> rows) => new ImportCommunes(rows, vintage))),
            $"with the columns {string.Join(", ", CommuneColumns.All)}");
        Describe<ImportDistricts>(
            territories.MapPost("districts/import", (int? vintage, DistrictGeneration? generation, HttpContext http, IDispatcher dispatcher) => AnswerAsync(
                http, dispatcher, new StartImport(ImportKind.Districts, Input(http), vintage, generation), new ReadDistrictsFile(http.Request.Body, generation), (DistrictsFile list) => new ImportDistricts(list, vintage))),
            $"with the columns {string.Join(", ", DistrictColumns.All)} (for generation={DistrictGeneration.Cucs2007}, whose districts have no codes: {string.Join(", ", DistrictColumns.Of2007)})");
    }

    private static WorkInput Input(HttpContext http) => new(http.Request.Body, ImportLimits.Bytes);

    private static async Task<IResult> AnswerAsync<TFile, TImport>(HttpContext http, IDispatcher dispatcher, StartImport later, IQuery<TFile> read, Func<TFile, TImport> import)
        where TImport : class, ICommand<ImportReport>
    {
        if (LaterPreference.Of(http.Request)) return await Dispatch.AcceptAsync(http, later);
        var file = await dispatcher.SendAsync(read, http.RequestAborted);
        return file.IsSuccess
            ? await Dispatch.CommandAsync(http, import(file.Value), report => TypedResults.Ok(report))
            : new ProblemResult(file.Errors);
    }

    private static void Describe<TImport>(RouteHandlerBuilder endpoint, string columns)
        where TImport : class =>
        endpoint.Accepts<string>("text/csv")
            .WithDescription($"A file in UTF-8, cells separated by ;, {columns}; others may stand beside them.")
            .Produces<ImportReport>()
            .Produces<AcceptedOperation>(StatusCodes.Status202Accepted)
            .RequiresIdempotencyKey()
            .WithMetadata(new RequestSizeLimitAttribute(ImportLimits.Bytes))
            .Describe<TImport>();
}
