using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Asks the operator to complete some sections by a due date. It changes only those and submits again; the file then goes back to where it was. One request
/// is open at a time.
/// </summary>
[Requires(ApplicationsPermissions.Instruct)]
internal sealed record RequestCompletion(Guid DossierId, RequestCompletionBody Body) : ICommand;

/// <param name="Items">What is missing, section by section; 1 to 50.</param>
/// <param name="DueOn">Last day, in the legal zone, on which the operator is waited for.</param>
internal sealed record RequestCompletionBody(IReadOnlyList<CompletionItemBody> Items, DateOnly DueOn);

/// <param name="Section">Section to complete.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Missing">What the operator must do; at most 1 000 characters.</param>
internal sealed record CompletionItemBody(DossierSection Section, CompletionFault Fault, string Missing);

internal sealed class RequestCompletionValidator : AbstractValidator<RequestCompletion>
{
    public RequestCompletionValidator()
    {
        RuleFor(command => command.Body.Items).NotEmpty();
        RuleFor(command => command.Body.Items.Count).LessThanOrEqualTo(50).When(command => command.Body.Items is not null).OverridePropertyName("Body.Items");
        RuleForEach(command => command.Body.Items).NotNull().SetValidator(new CompletionItemValidator());
    }
}

internal sealed class CompletionItemValidator : AbstractValidator<CompletionItemBody>
{
    public CompletionItemValidator()
    {
        RuleFor(item => item.Section).IsInEnum();
        RuleFor(item => item.Fault).IsInEnum();
        RuleFor(item => item.Missing).NotEmpty().IsText(1_000);
    }
}

internal sealed class RequestCompletionHandler(IAddressedDossiers dossiers, IAuthority authority, ICaller caller, TimeProvider clock) : ICommandHandler<RequestCompletion>
{
    public async Task<Result> Handle(RequestCompletion command, CancellationToken cancellationToken)
    {
        var found = await dossiers.FindAsync(command.DossierId, (access, dossier) => access.InstructRefusal(dossier), cancellationToken);
        if (!found.IsSuccess) return found;
        IReadOnlyList<CompletionItem> items = [.. command.Body.Items.Select(item => new CompletionItem(item.Section, item.Fault, item.Missing.Trim()))];
        return found.Value.RequestCompletion(items, authority.EndOf(command.Body.DueOn), caller.UserId!.Value, clock.GetUtcNow());
    }
}
