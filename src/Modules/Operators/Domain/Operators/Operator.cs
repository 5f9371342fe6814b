using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>An organisation that answers calls: who it is, who acts for it, what it committed itself to.</summary>
internal sealed partial class Operator : AggregateRoot<OperatorId>
{
    public const int LegalNameLength = 300, SortedNameLength = 400, SearchedTextLength = 600;
    private readonly List<OperatorMember> members = [];

    private Operator()
    {
    }

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

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Every signature, the newest last.</summary>
    public IReadOnlyList<RepublicanCommitment> Commitments { get; private set; } = [];

    /// <summary>Rows of a table of their own, because they are searched by account.</summary>
    public IReadOnlyList<OperatorMember> Members => members;

    public int SubmittedApplications { get; private set; }

    public RepublicanCommitment? CommitmentInForce => RepublicanCommitment.InForce(Commitments);

    public static string SortedNameOf(string legalName) => FoldedText.ForColumn(legalName, SortedNameLength);

    public static Operator Register(OperatorId id, OperatorIdentity identity, Guid representative, DateTimeOffset now)
    {
        var registered = new Operator { Id = id, RegisteredAt = now };
        registered.Take(identity);
        registered.Raise(new Registered(id, identity, now));
        registered.Join(representative, MemberRole.Representative, null, now);
        return registered;
    }

    public MemberRole? RoleOf(Guid? userId) => members.Find(member => member.UserId == userId)?.Role;

    public Result AddMember(Guid by, Guid userId, MemberRole role, DateTimeOffset now, DateOnly? mandateEndsOn = null)
    {
        if (RepresentativeRefusal(by) is { } refusal) return refusal;
        var present = RoleOf(userId);
        if (present == role) return OperatorErrors.MemberHasRole(role);
        if (present == MemberRole.Representative && members.Count(member => member.Role == MemberRole.Representative) == 1)
            return OperatorErrors.LastRepresentative();
        Join(userId, role, mandateEndsOn, now);
        return Result.Success;
    }

    public Result SignRepublicanCommitment(Guid signer, string signerName, string textVersion, DateTimeOffset now)
    {
        if (RepresentativeRefusal(signer) is { } refusal) return refusal;
        if (!RepublicanCommitment.Concerns(Kind)) return OperatorErrors.CommitmentNotApplicable(Kind);
        if (textVersion != RepublicanCommitment.TextInForce) return OperatorErrors.CommitmentTextNotInForce(textVersion);
        if (CommitmentInForce is { } earlier) return OperatorErrors.CommitmentAlreadySigned(earlier.SignedAt);
        var commitment = new RepublicanCommitment(textVersion, signer, signerName, now);
        Commitments = [.. Commitments, commitment];
        Raise(new CommitmentSigned(Id, commitment));
        return Result.Success;
    }

    public void CountSubmittedApplication() => SubmittedApplications++;

    public void UncountSubmittedApplication() => SubmittedApplications--;

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

    private void Join(Guid userId, MemberRole role, DateOnly? mandateEndsOn, DateTimeOffset now)
    {
        if (members.Find(member => member.UserId == userId) is not { } member) members.Add(member = new OperatorMember(userId, role, now));
        else if (member.Role == MemberRole.Representative || role == MemberRole.Representative) RevokeThoseOf(userId, now);
        member.Become(role, mandateEndsOn);
        Raise(new MemberJoined(Id, userId, role, now));
    }
}
