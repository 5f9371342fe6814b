using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Communes;

/// <summary>A file of communes that is taken over as long work.</summary>
[WorkName("territories.import-communes")]
internal sealed record CommunesImport(int? Vintage) : IWorkOrder;

internal sealed class CommunesImportHandler(IDispatcher dispatcher) : IWorkHandler<CommunesImport, ImportCommunes>
{
    public async Task<Result<ImportCommunes>> PrepareAsync(CommunesImport order, IWorkRun run, CancellationToken cancellationToken)
    {
        await using var file = await run.OpenInputAsync(cancellationToken);
        var read = await dispatcher.SendAsync(new ReadCommunesFile(file), cancellationToken);
        return read.IsSuccess ? new ImportCommunes(read.Value, order.Vintage) : Result<ImportCommunes>.Refused(read.Errors);
    }
}
