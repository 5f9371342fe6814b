using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>
/// Erases a person for good (Regulation (EU) 2016/679, article 17): the account ends, names, addresses and free texts are replaced by <c>erased</c> where a record must stay, and the rest is
/// deleted. It is refused, with each reason, where the person must be kept. The sealed audit trail still verifies afterwards.
/// </summary>
/// <param name="PersonId">The account of the person; what is known by its address alone is erased too.</param>
[Requires(PersonsPermissions.Manage)]
internal sealed record ErasePerson(Guid PersonId) : ICommand, IAuditSubject
{
    public string AuditSubject => $"Person:{PersonId}";
}

internal sealed class ErasePersonHandler(PersonRegister persons, PersonEraser eraser, WriteScope scope) : ICommandHandler<ErasePerson>
{
    public async Task<Result> Handle(ErasePerson request, CancellationToken cancellationToken)
    {
        if (await persons.FindAsync(request.PersonId, cancellationToken) is not { } person) return PersonErrors.NotFound(request.PersonId);
        var reasons = await eraser.EraseAsync(scope.Session!, person, cancellationToken);
        return reasons.Count > 0 ? Result.Refused(reasons) : Result.Success;
    }
}
