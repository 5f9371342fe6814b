using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Funders;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>Adds a funder to the directory, so that envelopes can name it.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record RegisterFunder(FunderBody Body) : ICommand<RegisteredFunder>;

/// <summary>A funder that was added.</summary>
/// <param name="Id">The funder.</param>
internal sealed record RegisteredFunder(Guid Id);

internal sealed class RegisterFunderValidator : AbstractValidator<RegisterFunder>
{
    public RegisterFunderValidator() => RuleFor(command => command.Body).SetValidator(new FunderBodyValidator());
}

internal sealed class RegisterFunderHandler(IFunderRepository funders, IAuthority authority, IIdGenerator ids) : ICommandHandler<RegisterFunder, RegisteredFunder>
{
    public async Task<Result<RegisteredFunder>> Handle(RegisterFunder command, CancellationToken cancellationToken)
    {
        await funders.AllWithAuthorityAsync(authority, ids, cancellationToken);
        var funder = Funder.Register(new FunderId(ids.Next()), command.Body.Read(), authority.Name, authority.Siren);
        if (!funder.IsSuccess) return Result<RegisteredFunder>.Refused(funder.Errors);
        funders.Add(funder.Value);
        return new RegisteredFunder(funder.Value.Id.Value);
    }
}
