using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Signatories;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

/// <summary>Ends a power to sign, or ends it earlier than was said; a longer one takes another act.</summary>
/// <param name="SignatoryId">The power.</param>
/// <param name="Body">Its end.</param>
[Requires(SignatoryPermissions.Manage)]
internal sealed record EndSignatory(Guid SignatoryId, EndSignatoryBody Body) : ICommand;

/// <summary>The end of a power to sign.</summary>
/// <param name="LastDay">Last day on which it holds; not before its first.</param>
internal sealed record EndSignatoryBody(DateOnly LastDay);

internal sealed class EndSignatoryValidator : AbstractValidator<EndSignatory>
{
    public EndSignatoryValidator() => RuleFor(command => command.Body.LastDay).NotEmpty();
}

internal sealed class EndSignatoryHandler(SignatoryRepository signatories) : ICommandHandler<EndSignatory>
{
    public async Task<Result> Handle(EndSignatory command, CancellationToken cancellationToken) =>
        await signatories.FindAsync(new SignatoryId(command.SignatoryId), cancellationToken) is { } signatory
            ? signatory.End(command.Body.LastDay)
            : SignatoryErrors.NotFound(command.SignatoryId);
}
