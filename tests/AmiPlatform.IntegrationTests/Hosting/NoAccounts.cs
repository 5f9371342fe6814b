using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>The directory of a host that is composed without accounts.</summary>
internal sealed class NoAccounts : IUserDirectory
{
    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    public Task<string?> EmailAsync(Guid userId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
