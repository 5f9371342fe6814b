using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Imports;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Communes;

/// <summary>Takes over a file of communes, all of it or nothing; the same file again changes nothing.</summary>
/// <param name="Rows">What <see cref="ReadCommunesFile"/> read.</param>
/// <param name="Vintage">Year of the census behind the populations, where the file's publisher says it.</param>
[Requires(TerritoriesPermissions.Import)]
internal sealed record ImportCommunes(IReadOnlyList<CommuneRow> Rows, int? Vintage) : ICommand<ImportReport>;

internal sealed class ImportCommunesValidator : AbstractValidator<ImportCommunes>
{
    public ImportCommunesValidator()
    {
        RuleFor(command => command.Rows).NotEmpty();
        RuleFor(command => command.Vintage).InclusiveBetween(ImportLimits.FirstVintage, ImportLimits.LastVintage);
    }
}

internal sealed class ImportCommunesHandler(ICommuneRepository communes, ITerritoryImportRepository imports, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<ImportCommunes, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportCommunes command, CancellationToken cancellationToken)
    {
        var known = await communes.AllAsync(cancellationToken);
        List<Error> errors = [];
        var count = default(ImportCount);
        foreach (var row in command.Rows)
        {
            var data = new CommuneData(row.Name, row.Siren, row.PostalCodes, new Population(row.Residents, command.Vintage));
            var outcome = known.TryGetValue(row.Code, out var commune) ? commune.Update(data) : Create(row.Code, data);
            if (!outcome.IsSuccess) errors.AddRange(outcome.Errors.Select(error => error.OnLine(row.Line)));
            else count = commune is null ? count.PlusCreated() : count.PlusUpdated(outcome.Value);
        }

        if (errors.Count > 0) return Result<ImportReport>.Refused(errors);
        if (count.ChangedSomething) imports.Add(TerritoryImport.Complete(new ImportId(ids.Next()), ImportKind.Communes, count, clock.GetUtcNow()));
        return ImportReport.Of(ImportKind.Communes, count);
    }

    private Result<bool> Create(InseeCode code, CommuneData data)
    {
        var created = Commune.Create(new CommuneId(ids.Next()), code, data);
        if (!created.IsSuccess) return Result<bool>.Refused(created.Errors);
        communes.Add(created.Value);
        return true;
    }
}
