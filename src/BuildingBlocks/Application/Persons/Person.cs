namespace AmiPlatform.BuildingBlocks.Application.Persons;

/// <summary>Somebody of whom the platform keeps data: whoever has the account, and whoever is known by its address alone.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name that the account shows.</param>
/// <param name="Email">Address of the account, as it was registered.</param>
public sealed record Person(Guid Id, string Name, string Email)
{
    /// <summary>Stands in the place of what was erased.</summary>
    public const string Erased = "erased";

    /// <summary>The address as modules keep and compare it: in lower case.</summary>
    public string FoldedEmail => Email.ToLowerInvariant();
}
