using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using AutoMapper;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Enters an organisation in the directory; the account that registers it becomes its Representative.</summary>
[Requires(OperatorsPermissions.Register)]
internal sealed record RegisterOperator(RegisterOperatorBody Body) : ICommand<OperatorResponse>;

/// <param name="Kind">What the organisation is.</param>
/// <param name="LegalName">Legal name, at most 300 characters.</param>
/// <param name="Siret">SIRET; blanks are ignored.</param>
/// <param name="LegalNature">Private or public law; required for a social landlord and for another kind of organisation, implied by the other kinds.</param>
/// <param name="Acronym">Acronym.</param>
/// <param name="Rna">Number in the national register of associations; required of an association unless it is registered in Alsace-Moselle.</param>
/// <param name="AlsaceMoselleRegister">Volume and folio in the register of a court of Alsace-Moselle.</param>
/// <param name="Address">Address of the head office.</param>
/// <param name="CommuneCode">INSEE code of the head office's commune.</param>
/// <param name="FoundedOn">Date of foundation.</param>
internal sealed record RegisterOperatorBody(
    OperatorKind Kind,
    string LegalName,
    string Siret,
    LegalNature? LegalNature = null,
    string? Acronym = null,
    string? Rna = null,
    string? AlsaceMoselleRegister = null,
    string? Address = null,
    string? CommuneCode = null,
    DateOnly? FoundedOn = null)
{
    public OperatorClaims ToClaims() => new(
        Kind, LegalNature, LegalName.Trim(), Said(Acronym), Siret, Said(Rna), Said(AlsaceMoselleRegister), Said(Address), Said(CommuneCode), FoundedOn);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class RegisterOperatorValidator : AbstractValidator<RegisterOperator>
{
    public RegisterOperatorValidator()
    {
        RuleFor(command => command.Body.Kind).IsInEnum();
        RuleFor(command => command.Body.LegalNature).IsInEnum();
        RuleFor(command => command.Body.LegalName).NotEmpty().IsLine(Operator.LegalNameLength);
        RuleFor(command => command.Body.Siret).NotEmpty().IsLine(40);
        RuleFor(command => command.Body.Acronym).IsLine(60);
        RuleFor(command => command.Body.Rna).IsLine(20);
        RuleFor(command => command.Body.AlsaceMoselleRegister).IsLine(100);
        RuleFor(command => command.Body.Address).IsText(500);
        RuleFor(command => command.Body.CommuneCode).IsLine(10);
    }
}

internal sealed class RegisterOperatorHandler(
    IOperatorRepository operators, ICaller caller, IIdGenerator ids, TimeProvider clock, IAuthority authority, IMapper mapper)
    : ICommandHandler<RegisterOperator, OperatorResponse>
{
    public async Task<Result<OperatorResponse>> Handle(RegisterOperator command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var identity = OperatorIdentity.Of(command.Body.ToClaims(), authority.DateOf(now));
        if (!identity.IsSuccess) return Result<OperatorResponse>.Refused(identity.Errors);
        if (await operators.IsRegisteredAsync(identity.Value.Siret, cancellationToken)) return OperatorErrors.SiretAlreadyRegistered();
        var registered = Operator.Register(new OperatorId(ids.Next()), identity.Value, caller.UserId!.Value, now);
        operators.Add(registered);
        return mapper.Map<OperatorResponse>(registered).For(MemberRole.Representative, decides: false);
    }
}
