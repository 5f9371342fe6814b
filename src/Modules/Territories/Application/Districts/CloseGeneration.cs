using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Districts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Says on which day a generation of districts ends, once the law has set it: after that day none of them is in force. Said again with another day or act, it puts the first right, and its districts follow.</summary>
/// <param name="Generation">Generation, such as <c>Qpv2024</c>.</param>
/// <param name="Body">Its end.</param>
[Requires(TerritoriesPermissions.Manage)]
internal sealed record CloseGeneration(string Generation, CloseGenerationBody Body) : ICommand;

/// <summary>The end of a generation.</summary>
/// <param name="LastDay">Last day on which its districts are in force.</param>
/// <param name="Reason">The act that says so.</param>
internal sealed record CloseGenerationBody(DateOnly LastDay, string Reason);

internal sealed class CloseGenerationValidator : AbstractValidator<CloseGeneration>
{
    public CloseGenerationValidator() => RuleFor(command => command.Body.Reason).NotEmpty().IsText(DistrictList.ReasonLength);
}

internal sealed class CloseGenerationHandler(IDistrictListRepository lists, IDistrictRepository districts) : ICommandHandler<CloseGeneration>
{
    public async Task<Result> Handle(CloseGeneration command, CancellationToken cancellationToken)
    {
        if (GenerationName.Read(command.Generation) is not { } generation) return DistrictErrors.GenerationNotFound(command.Generation);

        // Districts first: the version that is answered is that of what was loaded last, the list.
        var members = await districts.OfGenerationAsync(generation, cancellationToken);
        if (await lists.FindAsync(DistrictListId.Of(generation), cancellationToken) is not { } list) return DistrictErrors.GenerationNotFound(command.Generation);
        var closed = list.Close(command.Body.LastDay, command.Body.Reason.Trim());
        return closed.IsSuccess ? Result.From([.. members.SelectMany(district => district.Close(command.Body.LastDay).Errors)]) : closed;
    }
}
