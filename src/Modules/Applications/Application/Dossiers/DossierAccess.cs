using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What membership and staff roles let a caller do with one file.</summary>
internal sealed record DossierAccess(MemberRole? Role, bool ReadsSubmitted, bool MayInstruct)
{
    /// <summary>Whether a delegation of signature is in force for the caller.</summary>
    public bool HoldsDelegation { get; init; }

    public bool MayEdit => Role is MemberRole.Editor or MemberRole.Representative;

    public bool MaySubmit => Role is MemberRole.Representative || (Role is not null && HoldsDelegation);

    /// <param name="caller">Who asks.</param>
    /// <param name="operators">Who is a member.</param>
    /// <param name="operatorId">The operator whose file it is.</param>
    /// <param name="content">What the file says; nothing where there is no file yet.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<DossierAccess> OfAsync(
        ICaller caller, IKnownOperators operators, Guid operatorId, DossierContent? content, CancellationToken cancellationToken) =>
        Of(caller, await operators.RoleAsync(operatorId, caller.UserId, cancellationToken), content);

    /// <param name="caller">Who asks.</param>
    /// <param name="view">The file, with the role in which the caller acts for its operator.</param>
    public static DossierAccess Of(ICaller caller, DossierView view) => Of(caller, view.Role, view.SubmittedContent);

    /// <param name="caller">Who asks.</param>
    /// <param name="role">Role in which it acts for the operator whose file it is.</param>
    /// <param name="content">What the file says; nothing where there is no file yet.</param>
    public static DossierAccess Of(ICaller caller, MemberRole? role, DossierContent? content) => new(
        role,
        caller.Has(ApplicationsPermissions.ReadSubmitted) || (content is not null && caller.FunderWhoseFilesAreRead() is { } funder && content.Asks(funder)),
        role is null && caller.Has(ApplicationsPermissions.Instruct));

    public bool MayRead(DossierState state) => Role is not null || (ReadsSubmitted && state.HasLeftTheOperator());

    /// <summary>Why the caller may not edit, or nothing; who may not know of the file hears that there is none.</summary>
    public Error? EditRefusal(Dossier dossier)
    {
        if (MayEdit) return null;
        return MayRead(dossier.State) ? DossierErrors.OnlyEditorsWrite() : DossierErrors.NotFound(dossier.Id.Value);
    }

    /// <summary>Who instructs sees what was submitted, and does not act for the operator; the pipeline has asked for the permission.</summary>
    public Error? InstructRefusal(Dossier dossier)
    {
        if (!MayRead(dossier.State)) return DossierErrors.NotFound(dossier.Id.Value);
        return Role is null ? null : DossierErrors.MembersDoNotDecide();
    }

    public Error? SubmitRefusal(Dossier dossier)
    {
        if (MaySubmit) return null;
        return MayRead(dossier.State) ? DossierErrors.OnlyTheRepresentativeSubmits() : DossierErrors.NotFound(dossier.Id.Value);
    }
}
