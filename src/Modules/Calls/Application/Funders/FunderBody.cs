using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>A funder as the directory holds it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Siret">SIRET, fourteen digits, if known.</param>
/// <param name="DecidingBody">Which of its bodies decides on grants, such as its standing committee.</param>
/// <param name="Contact">Whom to ask there.</param>
internal sealed record FunderBody(string Name, FunderKind Kind, string? Siret = null, string? DecidingBody = null, ContactPointData? Contact = null)
{
    public FunderIdentity Read() => new(
        Name.Trim(),
        Kind,
        Siret is null ? null : string.Concat(Siret.Where(character => !char.IsWhiteSpace(character))),
        string.IsNullOrWhiteSpace(DecidingBody) ? null : DecidingBody.Trim(),
        Contact is null ? null : new ContactPoint(Contact.Name.Trim(), Contact.Email?.Trim(), Contact.Phone));
}

internal sealed class FunderBodyValidator : AbstractValidator<FunderBody>
{
    private const int LongestWriting = 40;

    public FunderBodyValidator()
    {
        RuleFor(body => body.Name).NotEmpty().IsLine(Funder.LongestName);
        RuleFor(body => body.Kind).IsInEnum();
        RuleFor(body => body.Siret).IsLine(LongestWriting);
        RuleFor(body => body.DecidingBody).IsLine(200);
        RuleFor(body => body.Contact!).SetValidator(new ContactPointDataValidator());
    }
}
