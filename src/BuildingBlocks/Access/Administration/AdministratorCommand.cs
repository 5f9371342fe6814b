using System.Globalization;
using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Access.Administration;

/// <summary>The host command <c>create-administrator EMAIL</c>: opens the first administrator's account, once.</summary>
public sealed class AdministratorCommand
{
    /// <summary>Environment variable that may hold the password; else it is the first line of a redirected input, else one is made and shown.</summary>
    public const string PasswordVariable = "AMIPLATFORM_ADMINISTRATOR_PASSWORD";

    private readonly AccountKeeper accounts;
    private readonly AccountOpener opener;
    private readonly CurrentCaller caller;
    private readonly Messages messages;

    internal AdministratorCommand(AccountKeeper accounts, AccountOpener opener, CurrentCaller caller, Messages messages) =>
        (this.accounts, this.opener, this.caller, this.messages) = (accounts, opener, caller, messages);

    /// <summary>Opens the account on a migrated database.</summary>
    /// <param name="email">Its address.</param>
    /// <param name="cancellationToken">Cancels while the password is read.</param>
    /// <returns>0, or 1 with a message on the error output.</returns>
    public async Task<int> RunAsync(string email, CancellationToken cancellationToken)
    {
        var given = Environment.GetEnvironmentVariable(PasswordVariable);
        if (string.IsNullOrEmpty(given) && Console.IsInputRedirected) given = await Console.In.ReadLineAsync(cancellationToken);
        return await RunAsync(email, string.IsNullOrEmpty(given) ? null : given, Console.Out, Console.Error);
    }

    internal async Task<int> RunAsync(string email, string? given, TextWriter output, TextWriter failure)
    {
        if (!EmailAddress.IsOne(email)) return await FailAsync(failure, $"Expected an e-mail address, got \"{email}\".");
        var role = new Claim(ClaimTypes.Role, Roles.Administrator);
        if (await accounts.GetUsersForClaimAsync(role) is { Count: > 0 })
            return await FailAsync(failure, "There is an administrator already; this command opens the account of the first one only.");
        caller.UsePlatform();
        var password = given ?? NewPassword.Make();
        var opened = await opener.OpenAsync(email, password, null, [role]);
        if (!opened.IsSuccess)
        {
            var reasons = opened.Errors.Select(error => messages.Write(error, CultureInfo.GetCultureInfo("en")));
            return await FailAsync(failure, string.Join(Environment.NewLine, reasons));
        }

        await output.WriteLineAsync($"The account {email} is an administrator.");
        if (given is null) await output.WriteLineAsync($"Password, shown only now: {password}");
        return 0;
    }

    private static async Task<int> FailAsync(TextWriter failure, string message)
    {
        await failure.WriteLineAsync(message);
        return 1;
    }
}
