using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Signs the republican commitment for an association or a foundation; its Representative does.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record SignRepublicanCommitment(Guid OperatorId, SignRepublicanCommitmentBody Body) : ICommand;

/// <param name="TextVersion">Version of the text that the signer has read; it must be the one in force.</param>
internal sealed record SignRepublicanCommitmentBody(string TextVersion);

internal sealed class SignRepublicanCommitmentValidator : AbstractValidator<SignRepublicanCommitment>
{
    public SignRepublicanCommitmentValidator() => RuleFor(command => command.Body.TextVersion).NotEmpty().IsLine(40);
}

internal sealed class SignRepublicanCommitmentHandler(
    IOperatorRepository operators, IOperatorsQueries queries, ICaller caller, IAuthority authority, TimeProvider clock)
    : ICommandHandler<SignRepublicanCommitment>
{
    public async Task<Result> Handle(SignRepublicanCommitment command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        return await operators.FindAsync(id, cancellationToken) is { } signing
            ? signing.SignRepublicanCommitment(caller.UserId!.Value, caller.DisplayName, command.Body.TextVersion, authority.Now(clock))
            : OperatorErrors.NotFound(command.OperatorId);
    }
}
