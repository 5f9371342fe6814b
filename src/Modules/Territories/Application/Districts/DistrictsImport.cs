using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>An official list of districts that is taken over as long work.</summary>
[WorkName("territories.import-districts")]
internal sealed record DistrictsImport(int? Vintage, DistrictGeneration? Generation = null) : IWorkOrder;

internal sealed class DistrictsImportHandler(IDispatcher dispatcher) : IWorkHandler<DistrictsImport, ImportDistricts>
{
    public async Task<Result<ImportDistricts>> PrepareAsync(DistrictsImport order, IWorkRun run, CancellationToken cancellationToken)
    {
        await using var file = await run.OpenInputAsync(cancellationToken);
        var read = await dispatcher.SendAsync(new ReadDistrictsFile(file, order.Generation), cancellationToken);
        return read.IsSuccess ? new ImportDistricts(read.Value, order.Vintage) : Result<ImportDistricts>.Refused(read.Errors);
    }
}
