namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>The accounts of the platform, for modules that keep their ids. It reads the database only, so commands may ask it.</summary>
public interface IUserDirectory
{
    /// <summary>Finds the names that accounts show to others.</summary>
    /// <param name="userIds">The accounts.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Name by account; an account that does not exist is absent.</returns>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken);

    /// <summary>Finds the address of an account, for the rule that what was sent to an address is for it alone.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The address as it was registered; nothing for an account that does not exist.</returns>
    Task<string?> EmailAsync(Guid userId, CancellationToken cancellationToken);
}
