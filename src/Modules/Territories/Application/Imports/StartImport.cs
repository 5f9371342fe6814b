using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Domain.Imports;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Imports;

/// <summary>Accepts a file, to be read and taken over as long work; one file of its kind at a time.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Input">The file.</param>
/// <param name="Vintage">Year of the census behind the populations, where the file's publisher says it.</param>
/// <param name="Generation">The generation that a list of districts is of, where its codes do not say it.</param>
[Requires(TerritoriesPermissions.Import)]
internal sealed record StartImport(ImportKind Kind, WorkInput Input, int? Vintage, DistrictGeneration? Generation = null) : ICommand<AcceptedOperation>, IBringsInput;

internal sealed class StartImportValidator : AbstractValidator<StartImport>
{
    public StartImportValidator()
    {
        RuleFor(command => command.Vintage).InclusiveBetween(ImportLimits.FirstVintage, ImportLimits.LastVintage);
        RuleFor(command => command.Generation).IsInEnum();
    }
}

internal sealed class StartImportHandler(ILongWork work) : ICommandHandler<StartImport, AcceptedOperation>
{
    public Task<Result<AcceptedOperation>> Handle(StartImport command, CancellationToken cancellationToken)
    {
        IWorkOrder order = command.Kind == ImportKind.Communes ? new CommunesImport(command.Vintage) : new DistrictsImport(command.Vintage, command.Generation);
        return Task.FromResult(work.Start($"territories.{command.Kind}", order, command.Input));
    }
}
