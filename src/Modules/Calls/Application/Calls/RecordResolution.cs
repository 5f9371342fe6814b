using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Records the act of a published call that was subject to the vote, or when its act was transmitted and published: then it is executory.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record RecordResolution(Guid CallId, ResolutionData Body) : ICommand;

internal sealed class RecordResolutionValidator : AbstractValidator<RecordResolution>
{
    public RecordResolutionValidator() => RuleFor(command => command.Body).SetValidator(new ResolutionDataValidator());
}

internal sealed class RecordResolutionHandler(IAddressedCalls calls, IAuthority authority, TimeProvider clock) : ICommandHandler<RecordResolution>
{
    public async Task<Result> Handle(RecordResolution command, CancellationToken cancellationToken) =>
        await calls.FindAsync(command.CallId, cancellationToken) is { } call
            ? call.RecordResolution(command.Body.Read(), LegalInstant.DateOf(clock.GetUtcNow(), authority.Zone))
            : CallErrors.NotFound(command.CallId);
}
