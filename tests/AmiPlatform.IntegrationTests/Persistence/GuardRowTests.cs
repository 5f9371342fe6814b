using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Two that take a number at the same time on SQL Server: the second waits instead of failing.</summary>
public sealed class GuardRowTests
{
    private readonly SilentServer server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_takes_a_tracking_number_keeps_the_sequence_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerApplicationsDbContext(server.Options<SqlServerApplicationsDbContext>("applications"));
        (await new SubmissionRepository(context).NumbersOfAsync(2027, Token)).Next().ShouldBe("DOS-2027-000001");
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("applications.tracking_sequences");
    }

    [Fact]
    public async Task Who_takes_a_calls_reference_keeps_the_sequence_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerCallsDbContext(server.Options<SqlServerCallsDbContext>("calls"));
        (await new ReferenceSequenceRepository(context).OfAsync(CallKind.Ami, 2027, Token)).Next().ShouldBe("AMI-2027-01");
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("calls.reference_sequences");
    }

    [Fact]
    public async Task Who_starts_a_draft_or_takes_a_file_back_leaves_the_call_open_to_readers_and_closed_to_changes()
    {
        await using var context = new SqlServerApplicationsDbContext(server.Options<SqlServerApplicationsDbContext>("applications"));
        (await new KnownCallRepository(context).FindUnchangedAsync(Guid.CreateVersion7(), Token)).ShouldBeNull();
        Locked(server.Said.ShouldHaveSingleItem(), TableHintKind.RepeatableRead).ShouldBe("applications.calls");
    }

    [Fact]
    public async Task Who_counts_a_wrong_password_keeps_the_count_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.KeptFailureAsync(Guid.CreateVersion7(), "203.0.113.7")).ShouldBeNull();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.sign_in_failures");
    }

    [Fact]
    public async Task Who_takes_an_administrator_away_keeps_the_turns_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.KeptTurnsAsync()).ShouldBeNull();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.administrator_turns");
    }

    [Fact]
    public async Task Who_signs_in_keeps_the_account_until_the_session_is_there()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.Unchanged(Guid.CreateVersion7()).Select(account => account.DeactivatedAt).ToListAsync(Token)).ShouldBeEmpty();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.accounts");
    }

    [Fact]
    public async Task Who_gives_an_account_a_key_keeps_the_account_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.KeptAccountAsync(Guid.CreateVersion7())).ShouldBe(Guid.Empty);
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.accounts");
    }

    [Fact]
    public async Task Who_invites_an_address_keeps_the_invitation_that_it_has_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.KeptInvitationAsync("yasmine@agglo.example")).ShouldBeNull();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.staff_invitations");
    }

    [Fact]
    public async Task Who_brings_a_code_of_an_app_keeps_its_half_minute_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.KeptCodeAsync(Guid.CreateVersion7(), 59_000_000)).ShouldBeNull();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.accepted_codes");
    }

    [Fact]
    public async Task Who_enrols_an_app_keeps_that_of_the_account_until_the_end_of_the_transaction()
    {
        await using var context = new SqlServerAccessDbContext(server.Options<SqlServerAccessDbContext>("platform"));
        (await context.KeptFactorAsync(Guid.CreateVersion7())).ShouldBeNull();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBe("platform.second_factors");
    }

    [Fact]
    public async Task Other_rows_are_read_without_a_lock()
    {
        await using var context = new SqlServerApplicationsDbContext(server.Options<SqlServerApplicationsDbContext>("applications"));
        (await new KnownCallRepository(context).FindAsync(Guid.CreateVersion7(), Token)).ShouldBeNull();
        Kept(server.Said.ShouldHaveSingleItem()).ShouldBeNull();
    }

    /// <summary>The table of the statement, if it is read with locks against change and, where no row is yet, against insertion.</summary>
    private static string? Kept(string statement) => Locked(statement, TableHintKind.HoldLock, TableHintKind.UpdLock);

    private static string? Locked(string statement, params TableHintKind[] locks)
    {
        var tables = new Tables();
        SilentServer.Parse(statement).ShouldHaveSingleItem().Accept(tables);
        var table = tables.Found.ShouldHaveSingleItem();
        return table.TableHints.Select(hint => hint.HintKind).Order().SequenceEqual(locks.Order())
            ? $"{table.SchemaObject.SchemaIdentifier.Value}.{table.SchemaObject.BaseIdentifier.Value}"
            : null;
    }

    private sealed class Tables : TSqlFragmentVisitor
    {
        public List<NamedTableReference> Found { get; } = [];

        public override void Visit(NamedTableReference node) => Found.Add(node);
    }
}
