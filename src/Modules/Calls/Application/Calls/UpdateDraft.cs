using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Replaces the whole content of a call that is not yet published.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record UpdateDraft(Guid CallId, CallDraftBody Body) : ICommand;

internal sealed class UpdateDraftValidator : AbstractValidator<UpdateDraft>
{
    public UpdateDraftValidator() => RuleFor(command => command.Body).SetValidator(new CallDraftBodyValidator());
}

internal sealed class UpdateDraftHandler(IAddressedCalls calls, IFunderRepository funders, IAuthority authority, IIdGenerator ids)
    : ICommandHandler<UpdateDraft>
{
    public async Task<Result> Handle(UpdateDraft command, CancellationToken cancellationToken)
    {
        var known = await funders.AllWithAuthorityAsync(authority, ids, cancellationToken);
        if (await calls.FindAsync(command.CallId, cancellationToken) is not { } call) return CallErrors.NotFound(command.CallId);
        var content = command.Body.Read(authority.Zone, known);
        return content.IsSuccess ? call.Revise(content.Value, authority.Zone) : content;
    }
}
