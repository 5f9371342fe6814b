using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Signatories;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

/// <summary>Notes that an act gives somebody the power to sign for the authority. It is not rewritten afterwards: a wrong one is ended, and noted anew.</summary>
/// <param name="Body">The power.</param>
[Requires(SignatoryPermissions.Manage)]
internal sealed record EmpowerSignatory(EmpowerSignatoryBody Body) : ICommand<EmpoweredSignatory>;

/// <summary>A power to sign.</summary>
/// <param name="Holder">Who signs, in one line; at most 200 characters.</param>
/// <param name="Capacity">As what, in the words of the signature block, such as <c>Pour le Président empêché et par délégation, la Vice-présidente</c>; at most 200 characters.</param>
/// <param name="Act">The act that gives the power, with number and day; at most 500 characters.</param>
/// <param name="Scope">What may be signed; at least one.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, if the act names one.</param>
internal sealed record EmpowerSignatoryBody(string Holder, string Capacity, string Act, IReadOnlyList<SignedMatter> Scope, DateOnly From, DateOnly? To = null);

/// <summary>A power that was noted.</summary>
/// <param name="Id">The power.</param>
internal sealed record EmpoweredSignatory(Guid Id);

internal sealed class EmpowerSignatoryValidator : AbstractValidator<EmpowerSignatory>
{
    public EmpowerSignatoryValidator()
    {
        RuleFor(command => command.Body.Holder).NotEmpty().IsLine(Signatory.LongestName);
        RuleFor(command => command.Body.Capacity).NotEmpty().IsLine(Signatory.LongestName);
        RuleFor(command => command.Body.Act).NotEmpty().IsLine(Signatory.LongestAct);
        RuleFor(command => command.Body.Scope.Count).InclusiveBetween(1, Enum.GetValues<SignedMatter>().Length).OverridePropertyName("Body.Scope");
        RuleForEach(command => command.Body.Scope).IsInEnum();
    }
}

internal sealed class EmpowerSignatoryHandler(SignatoryRepository signatories, IIdGenerator ids) : ICommandHandler<EmpowerSignatory, EmpoweredSignatory>
{
    public Task<Result<EmpoweredSignatory>> Handle(EmpowerSignatory command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var given = Signatory.Empower(new SignatoryId(ids.Next()), body.Holder, body.Capacity, body.Act, body.Scope, body.From, body.To);
        if (!given.IsSuccess) return Task.FromResult(Result<EmpoweredSignatory>.Refused(given.Errors));
        signatories.Add(given.Value);
        return Task.FromResult<Result<EmpoweredSignatory>>(new EmpoweredSignatory(given.Value.Id.Value));
    }
}
