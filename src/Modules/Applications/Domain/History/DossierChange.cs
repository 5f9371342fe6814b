using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Domain.History;

/// <summary>One change of a file: who made it, when, and what was before and after; written with the change, never altered.</summary>
internal sealed class DossierChange
{
    /// <summary>Pointer of the reason for which a file stands where it does.</summary>
    public const string Reason = "/reason";

    private DossierChange()
    {
    }

    public Guid Id { get; private init; }

    public DossierId DossierId { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Account; nothing when the platform itself acted.</summary>
    public Guid? ById { get; private init; }

    public string ByName { get; private init; } = string.Empty;

    /// <summary>State before; nothing when the file was started.</summary>
    public DossierState? From { get; private init; }

    public DossierState To { get; private init; }

    /// <summary>Whether only the operator's members read of it: drafts are theirs alone, and so is what they complete until they submit it again; another due date is not.</summary>
    public bool IsInternal { get; private init; }

    public IReadOnlyList<ChangedField> Fields { get; private init; } = [];

    /// <summary>The fields of which others than the operator's members read: where a file ends its completion unanswered, what was begun goes back to what was submitted, and nobody else has seen it.</summary>
    public IEnumerable<ChangedField> FieldsForOthers() =>
        From is DossierState.AwaitingCompletion ? Fields.Where(field => IsOfTheRequest(field) || field.Pointer == Reason) : Fields;

    public static DossierChange Of(Guid id, DossierId dossierId, ChangeAuthor author, DossierState? from, DossierState to, IReadOnlyList<ChangedField> fields) => new()
    {
        Id = id,
        DossierId = dossierId,
        At = author.At,
        ById = author.Id,
        ByName = author.Name,
        From = from,
        To = to,
        IsInternal = (from?.HasLeftTheOperator() is not true && !to.HasLeftTheOperator()) || ((from, to) is (DossierState.AwaitingCompletion, DossierState.AwaitingCompletion) && !fields.Any(IsOfTheRequest)),
        Fields = fields,
    };

    private static bool IsOfTheRequest(ChangedField field) => field.Pointer.StartsWith(CompletionRequest.Place, StringComparison.Ordinal);
}

/// <summary>Who changed, and when.</summary>
internal sealed record ChangeAuthor(Guid? Id, string Name, DateTimeOffset At);

/// <summary>One field before and after, as JSON.</summary>
internal sealed record ChangedField(string Pointer, string? Before, string? After);
