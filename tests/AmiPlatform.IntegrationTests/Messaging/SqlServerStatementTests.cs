using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Housekeeping;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling.Dead;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using AmiPlatform.IntegrationTests.Persistence;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Territories.Application.Districts;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

/// <summary>No SQL Server runs here, so Microsoft's own parser and model look at every statement on platform rows.</summary>
public sealed class SqlServerStatementTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_statement_of_relay_workers_scheduler_and_housekeeping_is_understood()
    {
        var server = new RecordingConnection(Row);
        await RunEverythingAsync(server);

        Understood(server, 25);
    }

    [Fact]
    public async Task Every_statement_on_events_audit_files_mails_and_replies_is_understood()
    {
        var server = new RecordingConnection(Row);
        await WriteEverythingAsync(server);
        Understood(server, 15);
    }

    private void Understood(RecordingConnection server, int fewest)
    {
        var statements = server.Statements.Distinct().ToArray();
        statements.Length.ShouldBeGreaterThanOrEqualTo(fewest);
        using var database = SqlServerModel.OfMigrations();
        foreach (var statement in statements)
        {
            statement.ShouldNotContain("LIMIT");
            // A procedure of the server itself, which the model has not.
            if (statement.Contains("sp_getapplock", StringComparison.Ordinal))
            {
                SilentServer.Parse(statement).Count.ShouldBe(3);
                continue;
            }

            statement.ShouldContain("[platform].");
            database.Ask(statement);
        }

        database.Faults().ShouldBeEmpty();
        output.WriteLine($"{statements.Length} statements on platform rows parsed for SQL Server and held against the model of its tables; no server is needed for this.");
    }

    private async Task WriteEverythingAsync(RecordingConnection server)
    {
        await using var request = platform.Services.CreateAsyncScope();
        var (session, module) = (server.Session(), new LedgerModule());
        await using var translators = new ServiceCollection().AddKeyedSingleton<IEventTranslator, LedgerEventTranslator>(module.Name).BuildServiceProvider();
        new EventWriter(new EventNames([typeof(LedgerModule).Assembly]), new UuidGenerator(TimeProvider.System), translators)
            .Write(session, module, [new PaymentWasEntered(Id, 1)], Then).ShouldHaveSingleItem();
        Of<AuditTrail>().Write(session, new AuditedAct(module.Name, "act", null));
        (await Of<AuditSealer>(server).SealAsync(Token)).ShouldBe(1);

        var scope = new WriteScope { Session = session, Module = module.Name };
        var file = new IncomingFile();
        file.Receive(new ReceivedFile("devis.pdf", FileKind.Pdf, 1, new string('a', 64), "content"));
        Of<KeptFiles>(scope).Keep(file, new FilePlace(Id, Id)).IsSuccess.ShouldBeTrue();
        Of<KeptFiles>(scope).Remove(Id);
        Of<PendingMail>(scope).Queue("guest@association.example", "fact", new InvitationMail("Amis du Carreau", MemberRole.Editor, new Uri("https://ami.example/i"), Then, "Authority"));
        scope.BeforeCommit.ShouldNotBeNull().Invoke(session);

        session.WishOf("guest@association.example", MailingDelivery.None, Then);

        var replies = Of<ReplyStore>(new RequestContext { IdempotencyKey = "key", Fingerprint = "f" });
        replies.TryReplay<Result>(session, out _).ShouldBeFalse();
        replies.Store(session, Result.Success);

        using var waiting = await WaitingWork.MakeAsync(Id, Then);
        await Of<MailSender>(waiting, server).SendDueAsync(Token);
        await Of<FileScanner>(waiting, server).ScanDueAsync(Token);
        var operations = Of<Operations>(waiting, server);
        await operations.PrepareAsync(Token);
        var claimed = (await operations.ClaimAsync(Token)).ShouldNotBeNull();
        await operations.RenewAsync(claimed, new WorkProgress(1, null), Token);
        await operations.RenewAsync(claimed, null, Token);
        await operations.PutOffAsync(claimed);
        await operations.ReleaseAsync(claimed);
        await operations.FailAsync(claimed, WorkProgress.None, new StoredFaults([], 0));
        Operations.Cancel(session, Id, Then).ShouldBeTrue();
        Of<AcceptedWork>(scope).Start("key", new DistrictsImport(null)).IsSuccess.ShouldBeTrue();

        T Of<T>(params object[] own) => ActivatorUtilities.CreateInstance<T>(request.ServiceProvider, own);
    }

    private async Task RunEverythingAsync(RecordingConnection server)
    {
        await using var request = platform.Services.CreateAsyncScope();
        var clock = TimeProvider.System;
        var host = new HostIdentity(new UuidGenerator(clock));
        var modules = new ModuleRegistry([new LedgerModule()]);
        var events = new EventNames([typeof(LedgerModule).Assembly]);
        var consumers = new ConsumerRegistry(typeof(LedgerModule).Assembly.GetTypes(), modules, events);
        var scope = new WriteScope { Session = server.Session() };
        await new PumpStart(server, clock).PrepareAsync(Token);
        await new Relay(server, consumers, host, static _ => { }, clock).HandOverAsync(Token);

        (await new Backfill(server, consumers, host, clock).RunAsync("ledger.when-a-payment-is-entered", TextWriter.Null, TextWriter.Null, Token)).ShouldBe(0);

        var inbox = new Inbox(server, host, new UuidGenerator(clock), clock);
        var delivery = (await inbox.ClaimAsync(Token)).ShouldHaveSingleItem();
        inbox.MarkHandled(server.Session(), delivery);
        await inbox.FailAsync(delivery, "Poison.", dead: true);
        await inbox.ReleaseAsync([delivery]);

        var acts = new PlannedActs(server, host, new UuidGenerator(clock), clock);
        var act = acts.Claim(server.Session()).ShouldHaveSingleItem();
        acts.MarkDone(server.Session(), act);
        await acts.FailAsync(act, "Poison.", dead: false);
        await acts.ReleaseAsync([act]);

        var schedule = new PendingSchedule();
        KeptFor[] others = [new("sign_in_failures", "LastAt", TimeSpan.FromDays(1))];
        await new KeepHouseHandler(scope, new RetentionOptions(), others, [], request.ServiceProvider.GetRequiredService<AuditTrail>(), schedule, clock).HandleAsync(new KeepHouse(), Token);
        schedule.Write(server.Session(), "platform");
        var dead = new DeadMessages(scope, new CommitSignal(), clock);
        dead.Redrive(Id, "consumer").IsSuccess.ShouldBeTrue();
        dead.Discard(Id, "consumer", "reason").IsSuccess.ShouldBeTrue();
        (await new RedriveDeadActHandler(scope, new CommitSignal(), clock).Handle(new RedriveDeadAct("ledger", "key"), Token)).IsSuccess.ShouldBeTrue();
        (await new DiscardDeadActHandler(scope, clock).Handle(new DiscardDeadAct("ledger", "key", new DiscardDeadActBody("reason")), Token)).IsSuccess.ShouldBeTrue();
    }

    private static object[]? Row(string sql)
    {
        if (sql.Contains("MAX(Position)", StringComparison.Ordinal)) return [41L];
        if (sql.Contains("Sequence, Id", StringComparison.Ordinal)) return [1L, Id, "ami.ledger.payment-entered.v1", Id];
        if (sql.Contains("inbox.Attempts", StringComparison.Ordinal)) return ["consumer", "ledger", Id, 0, 42L, Id, "ami.ledger.payment-entered.v1", Then, "{}", "trace"];
        if (sql.Contains("Body, Attempts", StringComparison.Ordinal)) return ["ledger", "key", "name", "{}", 0];
        if (sql.Contains("Body, Input", StringComparison.Ordinal)) return [Id, "ledger.close", "{}", "content", 1L, "{}", "address", "fr", 0];
        if (sql.Contains("Sequence, At", StringComparison.Ordinal)) return [1L, Then, Id, "actor", Id, "address", "module", "action", "subject", "refusal", "{}", new byte[16], new byte[32]];
        if (sql.Contains("Number, Hash", StringComparison.Ordinal)) return [1L, new byte[32]];
        if (sql.Contains("sp_getapplock", StringComparison.Ordinal)) return [0];
        return sql.StartsWith("SELECT Module, OrderingKey, Position", StringComparison.Ordinal) ? ["ledger", Id, 42L] : null;
    }
}
