using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal abstract partial class AccessDbContext
{
    private const string Building = "access";

    private AuditedAct? act;

    /// <summary>Where saves go; set when the container makes the context, not by the migration tools.</summary>
    public IWriteDoor? Door { get; init; }

    public AuditTrail? Trail { get; init; }

    /// <summary>Writes further rows of the next write, in its transaction.</summary>
    public Action<WriteSession>? Beside { get; set; }

    /// <summary>Names the act that the next write carries out: its audit entry is written with it.</summary>
    public void Audit(string action, Guid account) => Audit(action, $"Account:{account}");

    /// <summary>Names the act that the next write carries out on something else than an account.</summary>
    public void Audit(string action, string subject) => act = new AuditedAct(Building, action, subject);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        SaveAsync(static () => Task.FromResult(true), acceptAllChangesOnSuccess, cancellationToken);

    /// <summary>Saves what is tracked, if a rule that is asked in the transaction lets it.</summary>
    private async Task<int> SaveAsync(Func<Task<bool>> may, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (!ChangeTracker.HasChanges()) return 0;
        var restamped = Restamped();
        var without = WithoutFactor();
        var opened = ChangeTracker.Entries<AccountSession>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Id).ToList();
        var rows = await WriteAsync(
            async () =>
            {
                if (!await may()) return 0;
                var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, CancellationToken.None);
                // The account's row is changed first: a sign-in that reads it meanwhile waits, and one that read it before has opened its session by now.
                if (restamped.Count > 0)
                    await Sessions.Where(session => restamped.Contains(session.AccountId) && !opened.Contains(session.Id)).ExecuteDeleteAsync(CancellationToken.None);
                if (without.Count > 0) await EndFactorsAsync(without);
                return saved;
            },
            cancellationToken);
        Live?.Forget(restamped);
        if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
        return rows;
    }

    /// <summary>Data protection saves its keys without awaiting; it must not carry the mark of a transaction into the door.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Task<int> save;
        using (ExecutionContext.SuppressFlow()) save = Task.Run(() => SaveChangesAsync(acceptAllChangesOnSuccess));
#pragma warning disable RS0030 // Whoever calls this does not await.
        return save.GetAwaiter().GetResult();
#pragma warning restore RS0030
    }

    /// <summary>Runs work of this context inside the write door, on the door's connection, and gives the context its own back.</summary>
    private async Task<int> WriteAsync(Func<Task<int>> work, CancellationToken cancellationToken)
    {
        if (Door is null) throw new InvalidOperationException("This context was made without a write door.");
        try
        {
            var outcome = await Door.RunAsync<Result<int>>(async session => await OnAsync(session, work), cancellationToken);
            return outcome.Value;
        }
        finally
        {
            (act, Beside) = (null, null);
        }
    }

    private async Task<int> OnAsync(WriteSession session, Func<Task<int>> work)
    {
        var own = Database.GetDbConnection();
        await Database.CloseConnectionAsync();
        Database.SetDbConnection(session.Connection);
        Database.AutoSavepointsEnabled = false;
        try
        {
            await Database.UseTransactionAsync(session.Transaction);
            if (act is not null) act = act with { Changes = ChangedRows.Describe(this) };
            var rows = await work();
            if (rows > 0) Beside?.Invoke(session);
            if (act is { } done && (rows > 0 || done.Refusal is not null)) Trail!.Write(session, done);
            return rows;
        }
        finally
        {
            await Database.UseTransactionAsync(null);
            Database.SetDbConnection(own);
        }
    }
}
