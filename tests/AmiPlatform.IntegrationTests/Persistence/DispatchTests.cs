using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>One scope that sends several requests, as an HTTP request or a part of the demonstration may.</summary>
public sealed class DispatchTests : IAsyncLifetime
{
    private readonly Guid account = Guid.CreateVersion7();
    private LedgerHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await LedgerHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_query_and_then_a_command_of_one_scope_do_not_share_a_context()
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var dispatcher = scope.ServiceProvider.GetRequiredService<IDispatcher>();
        (await CountAsync(dispatcher)).ShouldBe(0);
        (await dispatcher.SendAsync(new EnterPayment(account, 1), Token)).IsSuccess.ShouldBeTrue();
        (await CountAsync(dispatcher)).ShouldBe(1);
        (await dispatcher.SendAsync(new EnterPayment(account, 2), Token)).IsSuccess.ShouldBeTrue();
        (await CountAsync(dispatcher)).ShouldBe(2);
    }

    [Fact]
    public async Task What_surrounds_a_request_goes_with_it_and_what_it_found_comes_back()
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var surroundings = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (surroundings.IdempotencyKey, surroundings.Fingerprint) = ("key", "fingerprint");
        await scope.ServiceProvider.GetRequiredService<IDispatcher>().SendAsync(new EnterPayment(account, 1), Token);
        surroundings.RaisedEvents.ShouldHaveSingleItem();
        (await host.ReadAsync(platform => platform.Replies.SingleAsync(Token))).Key.ShouldBe("key");
    }

    [Fact]
    public async Task Nobody_reads_on_the_connection_that_was_lent_to_another()
    {
        var source = host.Get<IContextSource<LedgerDbContext>>();
        var lent = host.Get<ReadingConnections>().Take();
        await using (var borrower = source.Reader(lent)) (await borrower.Payments.CountAsync(Token)).ShouldBe(0);

        await using var reader = source.Reader();

        reader.Database.GetDbConnection().ShouldNotBeSameAs(lent);
        (await reader.Payments.CountAsync(Token)).ShouldBe(0);
        host.Get<ReadingConnections>().GiveBack(lent);
    }

    [Fact]
    public async Task A_scope_gives_its_writing_context_back_once()
    {
        await host.SendAsync(new EnterPayment(account, 1));
        var source = host.Get<IContextSource<LedgerDbContext>>();
        await host.Get<IWriteDoor>().RunAsync(
            session =>
            {
                using var one = source.Writer(session);
                using var other = source.Writer(session);
                one.ShouldNotBeSameAs(other);
                one.ChangeTracker.AutoDetectChangesEnabled.ShouldBeTrue();
                one.ChangeTracker.Entries().ShouldBeEmpty();
                return Task.FromResult(Result.Success);
            },
            Token);
    }

    private async Task<int> CountAsync(IDispatcher dispatcher) => (await dispatcher.SendAsync(new CountPayments(account), Token)).Value;
}
