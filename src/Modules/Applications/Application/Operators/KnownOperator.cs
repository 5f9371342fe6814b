using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Applications.Application.Operators;

/// <summary>
/// What this module keeps of an operator. Events of one operator reach different consumers in any order, so each fills its part and the copy counts as
/// known once the registration has come.
/// </summary>
internal sealed class KnownOperator(Guid id)
{
    public const int LongestFoldedName = 1_000;

    public Guid Id { get; private init; } = id;

    public string? Kind { get; private set; }

    public string? LegalName { get; private set; }

    /// <summary>Name as it is searched.</summary>
    public string FoldedName { get; private set; } = string.Empty;

    public string? Siret { get; private set; }

    public string? CommuneCode { get; private set; }

    public DateOnly? FoundedOn { get; private set; }

    public string? CommitmentVersion { get; private set; }

    public DateTimeOffset? CommitmentSignedAt { get; private set; }

    public OperatorStanding Standing { get; private set; }

    /// <summary>Number of the change that made it so.</summary>
    public int StandingNumber { get; private set; }

    public bool IsRegistered => Siret is not null;

    /// <summary>Takes the first identity, unless a later one was heard of before.</summary>
    public void Register(string kind, string legalName, string siret, string? communeCode, DateOnly? foundedOn)
    {
        if (!IsRegistered) Change(kind, legalName, siret, communeCode, foundedOn);
    }

    public void Change(string kind, string legalName, string siret, string? communeCode, DateOnly? foundedOn) =>
        (Kind, LegalName, FoldedName, Siret, CommuneCode, FoundedOn) =
            (kind, legalName, FoldedText.ForColumn(legalName, LongestFoldedName), siret, communeCode, foundedOn);

    /// <summary>Makes the name searchable as names are searched today.</summary>
    public void List() => FoldedName = FoldedText.ForColumn(LegalName ?? string.Empty, LongestFoldedName);

    public void Become(OperatorStanding standing, int number)
    {
        if (number > StandingNumber) (Standing, StandingNumber) = (standing, number);
    }

    public void Commit(string textVersion, DateTimeOffset signedAt)
    {
        if (CommitmentSignedAt <= signedAt || CommitmentSignedAt is null) (CommitmentVersion, CommitmentSignedAt) = (textVersion, signedAt);
    }
}
