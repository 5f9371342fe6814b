using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Who the operator says it is. A verified one whose identity changes is verified again.</summary>
internal sealed partial class Operator
{
    public const int LegalNameLength = 300, SortedNameLength = 400, SearchedTextLength = 600;

    public OperatorKind Kind { get; private set; }

    public LegalNature LegalNature { get; private set; }

    public string LegalName { get; private set; } = string.Empty;

    public string? Acronym { get; private set; }

    /// <summary>Order of the lists.</summary>
    public string SortedName { get; private set; } = string.Empty;

    /// <summary>What the text filter of the lists looks at.</summary>
    public string SearchedText { get; private set; } = string.Empty;

    public Siret Siret { get; private set; }

    public string? Rna { get; private set; }

    public string? AlsaceMoselleRegister { get; private set; }

    public string? Address { get; private set; }

    public string? CommuneCode { get; private set; }

    public DateOnly? FoundedOn { get; private set; }

    /// <summary>Numbers that the operator had before, the newest last.</summary>
    public IReadOnlyList<string> PreviousSirets { get; private set; } = [];

    public static string SortedNameOf(string legalName) => FoldedText.ForColumn(legalName, SortedNameLength);

    public Result ChangeIdentity(OperatorIdentity identity, Agent by, LegalMoment now)
    {
        if (RoleOn(now.Day, by.UserId) != MemberRole.Representative) return OperatorErrors.RepresentativeOnly();
        var present = OperatorIdentity.Of(this);
        var action = present.IsVerifiedAs(identity) ? OperatorAction.Amend : OperatorAction.ChangeIdentity;
        var next = OperatorStates.Table.Next(this, Status, action);
        if (!next.IsSuccess) return next;
        if (identity == present) return Result.Success;
        if (identity.Siret != Siret) PreviousSirets = [.. PreviousSirets, Siret.Value];
        Take(identity);
        if (next.Value != Status) Become(next.Value, by, null, now.At);
        Raise(new IdentityChanged(Id, identity, Status, StatusChanges.Count, now.At));
        return Result.Success;
    }

    private void Take(OperatorIdentity identity)
    {
        Kind = identity.Kind;
        LegalNature = identity.LegalNature;
        LegalName = identity.LegalName;
        Acronym = identity.Acronym;
        Siret = identity.Siret;
        Rna = identity.Rna;
        AlsaceMoselleRegister = identity.AlsaceMoselleRegister;
        Address = identity.Address;
        CommuneCode = identity.CommuneCode;
        FoundedOn = identity.FoundedOn;
        SortedName = SortedNameOf(LegalName);
        SearchedText = FoldedText.ForColumn($"{Siret} {Rna} {Acronym} {LegalName}", SearchedTextLength);
    }
}
