using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.BuildingBlocks.Access.Demonstration;

/// <summary>The one password of the demonstration accounts: the one configured, else one made once and kept beside the database.</summary>
internal sealed class DemonstrationPassword(DemonstrationOptions options, DatabaseLocation database)
{
    public const string FileName = "demonstration-password";

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(options.Password)) return options.Password;
        var file = Path.Combine(database.Folder, FileName);
        if (File.Exists(file) && (await File.ReadAllTextAsync(file, cancellationToken)).Trim() is { Length: >= PasswordRules.MinimumLength } kept) return kept;
        var made = NewPassword.Make();
        await using (var stream = new FileStream(file, OwnerOnly())) await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(made + '\n'), cancellationToken);
        return made;
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
