using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Operators.Domain.Operators;

internal static class OperatorErrors
{
    public static Error NotFound(Guid operatorId) => Error.NotFound("operators.not-found", ("operatorId", operatorId));

    public static Error SiretShape(string given) => Error.Malformed("operators.siret-shape", ("given", given));

    public static Error SiretCheckDigit(string given) => Error.Rule("operators.siret-check-digit", ("given", given));

    public static Error SiretAlreadyRegistered(Siret siret) => Error.Conflict("operators.siret-already-registered", ("siret", siret.Value)).At("/siret");

    public static Error LegalNameMissing() => Error.Malformed("operators.legal-name-missing");

    public static Error CommuneCodeShape(string given) => Error.Malformed("operators.commune-code-shape", ("given", given));

    public static Error RnaShape(string given) => Error.Malformed("operators.rna-shape", ("given", given));

    public static Error RnaRequired() => Error.Rule("operators.rna-required");

    public static Error RnaOfAssociationsOnly(OperatorKind kind) => Error.Rule("operators.rna-of-associations-only", ("kind", kind.ToString()));

    public static Error RegisterOfAssociationsOnly(OperatorKind kind) => Error.Rule("operators.register-of-associations-only", ("kind", kind.ToString()));

    public static Error LegalNatureRequired(OperatorKind kind) => Error.Rule("operators.legal-nature-required", ("kind", kind));

    public static Error LegalNatureOfKind(OperatorKind kind, LegalNature nature) =>
        Error.Rule("operators.legal-nature-of-kind", ("kind", kind), ("expected", nature));

    public static Error FoundedInTheFuture(DateOnly given, DateOnly today) => Error.Rule("operators.founded-in-the-future", ("given", given), ("today", today));

    public static Error RepresentativeOnly() => Error.Forbidden("operators.representative-only");

    public static Error MembersDoNotDecide() => Error.Forbidden("operators.members-do-not-decide");

    public static Error HasCeased() => Error.Conflict(
        "operators.has-ceased", (Situations.State, nameof(OperatorStatus.Ceased)), (Situations.AllowedActions, Array.Empty<string>()), (Situations.AllowedNames, Array.Empty<OperatorAction>()));

    public static Error CommitmentNotApplicable(OperatorKind kind) => Error.Rule("operators.commitment-not-applicable", ("kind", kind.ToString()));

    public static Error CommitmentTextNotInForce(string given) =>
        Error.Rule("operators.commitment-text-not-in-force", ("given", given), ("inForce", RepublicanCommitment.TextInForce)).At("/textVersion");

    public static Error CommitmentAlreadySigned(DateTimeOffset signedAt) => Error.Conflict("operators.commitment-already-signed", ("signedAt", signedAt));

    public static Error MemberHasRole(MemberRole role) => Error.Conflict("operators.member-has-role", ("role", role)).At("/role");

    public static Error RepresentativeAccepts() => Error.Rule("operators.representative-accepts", ("given", MemberRole.Representative)).At("/role");

    public static Error LastRepresentative() => Error.Rule("operators.last-representative");

    public static Error MandateIsOver(DateOnly given, DateOnly today) => Error.Rule("operators.mandate-is-over", ("given", given), ("today", today));

    public static Error MemberNotFound(Guid userId) => Error.NotFound("operators.member-not-found", ("userId", userId));

    public static Error AlreadyMember(MemberRole role) => Error.Conflict("operators.already-member", ("role", role.ToString()));

    public static Error PersonActsFor(string operatorName) => Error.Rule("operators.person-acts-for", ("operator", operatorName));
}
