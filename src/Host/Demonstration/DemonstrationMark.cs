using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Host.Demonstration;

/// <summary>Remembers, beside the database, that its demonstration is whole: what people change in it later stays as they left it.</summary>
internal sealed class DemonstrationMark(DatabaseLocation database)
{
    private readonly string file = Path.Combine(database.Folder, "demonstration-complete");

    /// <summary>Whether the demonstration of this very database was made to the end; another database has other accounts.</summary>
    public bool IsSet(DemonstrationAccounts accounts) => File.Exists(file) && File.ReadAllText(file) == Database(accounts);

    /// <summary>Notes that it was.</summary>
    public void Set(DemonstrationAccounts accounts) => File.WriteAllText(file, Database(accounts));

    private static string Database(DemonstrationAccounts accounts) => accounts["administrator"].Id.ToString();
}
