using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>The accounts of a host that has none.</summary>
internal sealed class NoAccounts : IUserDirectory
{
    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    public Task<string?> EmailAsync(Guid userId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
