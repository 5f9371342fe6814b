using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Invitations;

internal readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}
