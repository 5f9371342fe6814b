using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Access.Demonstration;

/// <summary>The accounts with which to try the platform; they exist in Development only.</summary>
/// <param name="scopes">Each account is made in a scope of its own.</param>
/// <param name="environment">Must be Development.</param>
public sealed class DemonstrationAccounts(IServiceScopeFactory scopes, IHostEnvironment environment)
{
    // Kept with the accounts, so that a copy of the database knows it too.
    private const string Whole = "ami:demonstration-is-whole";

    private Dictionary<string, DemonstrationAccount> known = [];

    /// <summary>Password of all of them, once they were made.</summary>
    public string Password { get; private set; } = string.Empty;

    /// <summary>Addresses of all of them.</summary>
    public IReadOnlyList<string> Emails { get; } = [.. DemonstrationCast.All.Select(account => account.Email)];

    /// <summary>Whether the demonstration of this database was made to the end: what people change in it later stays as they left it.</summary>
    public bool DemonstrationIsWhole { get; private set; }

    /// <summary>An account.</summary>
    /// <param name="name">Name before <c>@demo.localhost</c>.</param>
    /// <returns>The account as it was made.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name, or it was not made.</exception>
    public DemonstrationAccount this[string name] => (known.Count > 0 ? known : known = Load())[name];

    /// <summary>Makes the accounts that are missing; when another password is configured than before, they all take it.</summary>
    /// <param name="cancellationToken">Cancels between two accounts.</param>
    /// <returns>When every account can sign in.</returns>
    /// <exception cref="SettingsException">The environment is not Development.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            throw new SettingsException([$"Demonstration:Enabled: expected false outside Development, got \"true\" in {environment.EnvironmentName}."]);
        await using (var scope = scopes.CreateAsyncScope())
            Password = await scope.ServiceProvider.GetRequiredService<DemonstrationPassword>().ReadAsync(cancellationToken);
        var current = await HoldsPasswordAsync(DemonstrationCast.All[0]);
        known = Load();
        if (current && known.Count == DemonstrationCast.All.Count) return;
        // The first account tells which password they all have: while the others change theirs it has none that anyone knows, so that a start that is killed meanwhile is made good by the next.
        if (!current) await ReplacePasswordAsync(DemonstrationCast.All[0], NewPassword.Make());
        foreach (var account in DemonstrationCast.All.Skip(1).Append(DemonstrationCast.All[0]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await EnsureAsync(account, current);
        }

        known = Load();
    }

    /// <summary>Says for which funder an account acts; its next sign-in carries it.</summary>
    /// <param name="name">Name before <c>@demo.localhost</c>, such as <c>funder-agent</c>.</param>
    /// <param name="funderId">The funder.</param>
    /// <returns>When it is saved.</returns>
    public async Task GiveFunderAsync(string name, Guid funderId)
    {
        var account = this[name];
        if (account.FunderId == funderId) return;
        await using var scope = PlatformScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        var row = await accounts.FindByIdAsync(account.Id.ToString()) ?? throw new InvalidOperationException($"The account {account.Email} is gone.");
        Require(account, await scope.ServiceProvider.GetRequiredService<FunderAssignment>().AssignAsync(row, funderId));
        known = Load();
    }

    /// <summary>Notes that the demonstration is whole.</summary>
    /// <returns>When it is saved.</returns>
    public async Task NoteWholeDemonstrationAsync()
    {
        var account = known[DemonstrationCast.All[0].Name];
        await using var scope = PlatformScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        var row = await accounts.FindByIdAsync(account.Id.ToString()) ?? throw new InvalidOperationException($"The account {account.Email} is gone.");
        scope.ServiceProvider.GetRequiredService<AccessDbContext>().Audit("CompleteDemonstration", account.Id);
        Require(account, await accounts.AddClaimAsync(row, new Claim(Whole, bool.TrueString)));
        known = Load();
    }

    private static void Require(DemonstrationAccount account, IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"The account {account.Email} was not changed: {result}.");
    }

    private async Task<bool> HoldsPasswordAsync(DemonstrationAccount account)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        return await accounts.FindByNameAsync(account.Email) is { } row && await accounts.CheckPasswordAsync(row, Password);
    }

    /// <returns>Whether there is such an account.</returns>
    private async Task<bool> ReplacePasswordAsync(DemonstrationAccount account, string password)
    {
        await using var scope = PlatformScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        if (await accounts.FindByNameAsync(account.Email) is not { } row) return false;
        var replaced = await accounts.ReplacePasswordAsync(row, password);
        if (!replaced.Succeeded) throw Refused(replaced.ToErrors());
        return true;
    }

    private static SettingsException Refused(IReadOnlyList<Error> errors) => new([$"Demonstration:Password: refused, {errors[0].Code}."]);

    private async Task EnsureAsync(DemonstrationAccount account, bool passwordIsCurrent)
    {
        if (passwordIsCurrent ? known.ContainsKey(account.Name) : await ReplacePasswordAsync(account, Password)) return;
        await using var scope = PlatformScope();
        var opener = scope.ServiceProvider.GetRequiredService<AccountOpener>();
        var opened = await opener.OpenAsync(account.Email, Password, account.DisplayName, [.. account.Roles.Select(role => new Claim(ClaimTypes.Role, role))]);
        if (!opened.IsSuccess) throw Refused(opened.Errors);
    }

    private Dictionary<string, DemonstrationAccount> Load()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AccessDbContext>();
        var ids = context.Users.Where(row => row.Email != null && Emails.Contains(row.Email)).ToDictionary(row => row.Email!, row => row.Id);
        DemonstrationIsWhole = context.UserClaims.Any(claim => claim.ClaimType == Whole);
        var funders = context.UserClaims.Where(claim => claim.ClaimType == CallerClaims.Funder).ToLookup(claim => claim.UserId, claim => claim.ClaimValue);
        return DemonstrationCast.All.Where(account => ids.ContainsKey(account.Email)).ToDictionary(
            account => account.Name,
            account => account with { Id = ids[account.Email], FunderId = funders[ids[account.Email]].Select(value => (Guid?)Guid.Parse(value!)).FirstOrDefault() });
    }

    private AsyncServiceScope PlatformScope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        return scope;
    }
}
