using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Tells this process from the other hosts on the same database.</summary>
internal sealed class HostIdentity(IIdGenerator ids)
{
    public Guid Id { get; } = ids.Next();
}
