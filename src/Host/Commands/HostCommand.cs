using AmiPlatform.BuildingBlocks.Access.Administration;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.Host.Commands;

/// <summary>What the host does instead of serving: <c>migrate</c>, <c>create-administrator EMAIL</c>, <c>backfill CONSUMER</c>, <c>verify-audit [HASH]</c>.</summary>
internal sealed class HostCommand
{
    private static readonly string[] Usages = ["migrate", "create-administrator EMAIL", "backfill CONSUMER", "verify-audit [HASH]"];

    private readonly Func<IServiceProvider, CancellationToken, Task<int>> run;

    private HostCommand(Func<IServiceProvider, CancellationToken, Task<int>> run) => this.run = run;

    /// <summary>Finds the command among the arguments.</summary>
    /// <returns>The command, or nothing when the host is to serve.</returns>
    public static HostCommand? Find(IReadOnlyList<string> arguments) => arguments switch
    {
        ["migrate", ..] => new HostCommand(MigrateAsync),
        ["create-administrator", var email, ..] => new HostCommand((services, cancellationToken) => CreateAdministratorAsync(services, email, cancellationToken)),
        ["create-administrator"] => new HostCommand((_, _) => SayUsageAsync("create-administrator EMAIL")),
        ["backfill", var consumer, ..] => new HostCommand((services, cancellationToken) => BackfillAsync(services, consumer, cancellationToken)),
        ["backfill"] => new HostCommand((_, _) => SayUsageAsync("backfill CONSUMER")),
        ["verify-audit", ..] => new HostCommand((services, cancellationToken) => VerifyAuditAsync(services, arguments.Count > 1 ? arguments[1] : null, cancellationToken)),
        [var word, ..] when IsNoSetting(word) => new HostCommand((_, _) => SayUnknownAsync(word)),
        _ => null,
    };

    /// <summary>Runs it on the services of the host, without serving.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        await using var app = builder.Build();
        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider, stopping.Token);
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        Console.Out.WriteLine(applied == 0 ? "The database is up to date." : $"Applied {applied} migrations.");
        return 0;
    }

    private static async Task<int> CreateAdministratorAsync(IServiceProvider services, string email, CancellationToken cancellationToken)
    {
        var migrator = services.GetRequiredService<DatabaseMigrator>();
        await migrator.MigrateAsync(cancellationToken);
        // Whether there is an administrator is looked up before the account is opened: two that look together would both find none.
        await using var alone = await migrator.HoldAsync(cancellationToken);
        return await services.GetRequiredService<AdministratorCommand>().RunAsync(email, cancellationToken);
    }

    private static async Task<int> BackfillAsync(IServiceProvider services, string consumer, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        return await services.GetRequiredService<Backfill>().RunAsync(consumer, cancellationToken);
    }

    private static async Task<int> VerifyAuditAsync(IServiceProvider services, string? known, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        await services.GetRequiredService<IAuditSealer>().SealAsync(cancellationToken);
        var found = await services.GetRequiredService<IAuditVerifier>().VerifyAsync(known, cancellationToken);
        Console.Out.WriteLine($"Entries: {found.Entries}; seals: {found.Seals}; entries whose personal data was erased: {found.Erased}; not sealed yet: {found.Unsealed}.");
        if (found.Fault is { } fault)
        {
            Console.Error.WriteLine(fault);
            return 1;
        }

        Console.Out.WriteLine($"The chain holds. Hash of the last seal: {found.Head}");
        return 0;
    }

    // The configuration reads --key, /key and key=value.
    private static bool IsNoSetting(string word) => word is not ['-' or '/', ..] && !word.Contains('=', StringComparison.Ordinal);

    private static Task<int> SayUnknownAsync(string word)
    {
        Console.Error.WriteLine($"There is no command \"{word}\". Commands: {string.Join(", ", Usages)}. Without one the host serves.");
        return Task.FromResult(2);
    }

    private static Task<int> SayUsageAsync(string usage)
    {
        Console.Error.WriteLine($"usage: dotnet run --project src/Host -- {usage}");
        return Task.FromResult(2);
    }
}
