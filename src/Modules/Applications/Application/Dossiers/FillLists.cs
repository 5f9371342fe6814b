using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Makes what an older platform kept searchable, some files at a time; an act of the platform at its start. Answers how many files it took.</summary>
[Requires(ApplicationsPermissions.FillLists)]
internal sealed record FillLists : ICommand<int>
{
    /// <summary>Each batch is a transaction of its own.</summary>
    public const int Batch = 200;
}

internal sealed class FillListsHandler(IDossierRepository dossiers, IKnownOperators operators) : ICommandHandler<FillLists, int>
{
    public async Task<Result<int>> Handle(FillLists command, CancellationToken cancellationToken)
    {
        foreach (var applicant in await operators.NotSearchableAsync(cancellationToken)) applicant.List();
        var files = await dossiers.ListedBeforeAsync(Dossier.ListingVersionOfToday, FillLists.Batch, cancellationToken);
        foreach (var file in files) file.List();
        return files.Count;
    }
}
