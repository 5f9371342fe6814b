using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Invariants;

/// <summary>The guards of what belongs to no module, each with two contexts side by side that saw nothing of each other.</summary>
public sealed class PlatformRaceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public Task A_caller_has_one_reply_to_a_key()
    {
        var caller = Guid.CreateVersion7();
        return SecondMeetsFirstAsync(
            () => new StoredReply { CallerId = caller, Key = "key", Fingerprint = "f", Value = "{}", StoredAt = Now }, "idempotent_replies.CallerId");
    }

    [Fact]
    public Task A_consumer_is_told_of_an_event_once()
    {
        var happened = Guid.CreateVersion7();
        return SecondMeetsFirstAsync(
            () => new InboxRow { EventId = happened, Consumer = "tests.consumer", Module = "tests", Position = 1, OrderingKey = happened, DueAt = Now, HandledAt = Now }, "inbox.EventId");
    }

    [Fact]
    public Task A_position_is_given_to_one_event() =>
        SecondMeetsFirstAsync(() => Happened(Guid.CreateVersion7(), 1_000_000), "integration_events.Position");

    [Fact]
    public Task An_event_is_written_once()
    {
        var id = Guid.CreateVersion7();
        var position = 2_000_000;
        return SecondMeetsFirstAsync(() => Happened(id, position++), "integration_events.Id");
    }

    [Fact]
    public Task An_act_of_a_module_is_planned_once_for_a_key() => SecondMeetsFirstAsync(
        () => new PlannedAct { Module = "tests", Key = "once", Name = "tests.act", Body = "{}", DueAt = Now, DoneAt = Now }, "scheduled_acts.Module");

    [Fact]
    public Task Of_long_work_one_piece_at_a_time_is_there_for_a_key() => SecondMeetsFirstAsync(
        () => new OperationRow { Id = Guid.CreateVersion7(), Kind = "tests.work", Key = "once", Body = "{}", Language = "fr", QueuedAt = Now, DueAt = Now.AddYears(50) }, "operations.Key");

    [Fact]
    public Task A_lease_has_one_holder() =>
        SecondMeetsFirstAsync(() => new Lease { Name = "tests", Holder = Guid.CreateVersion7(), Until = Now }, "leases.Name");

    [Fact]
    public Task An_address_has_one_account() => InAccessAsync(() => Opened("two@example.org"), "accounts.NormalizedEmail");

    [Fact]
    public async Task A_sign_in_name_has_one_account()
    {
        await using var one = platform.Services.CreateAsyncScope();
        await using var other = platform.Services.CreateAsyncScope();
        var (left, right) = (one.ServiceProvider.GetRequiredService<AccessDbContext>(), other.ServiceProvider.GetRequiredService<AccessDbContext>());
        left.Add(Opened("one@example.org", "NAME"));
        right.Add(Opened("other@example.org", "NAME"));
        await SecondMeetsFirstAsync(left, right, "accounts.NormalizedUserName");
    }

    [Fact]
    public async Task The_first_characters_of_an_api_key_name_one_key()
    {
        await using var one = platform.Services.CreateAsyncScope();
        await using var other = platform.Services.CreateAsyncScope();
        var (left, right) = (one.ServiceProvider.GetRequiredService<AccessDbContext>(), other.ServiceProvider.GetRequiredService<AccessDbContext>());
        var (ids, account, text) = (platform.Services.GetRequiredService<IIdGenerator>(), platform.AccountId("auditor"), ApiKeyText.Make());
        left.Add(ApiKey.For(ids, account, "one", ["calls:ask"], text, Now, 1));
        right.Add(ApiKey.For(ids, account, "other", ["calls:ask"], text, Now, 1));
        await SecondMeetsFirstAsync(left, right, "api_keys.Prefix");
    }

    [Fact]
    public async Task Whom_a_provider_proves_has_one_account()
    {
        await using var one = platform.Services.CreateAsyncScope();
        await using var other = platform.Services.CreateAsyncScope();
        var (left, right) = (one.ServiceProvider.GetRequiredService<AccessDbContext>(), other.ServiceProvider.GetRequiredService<AccessDbContext>());
        left.Add(new AccountLogin { Issuer = "https://provider.example", Subject = "one", AccountId = platform.AccountId("auditor"), LinkedAt = Now });
        right.Add(new AccountLogin { Issuer = "https://provider.example", Subject = "one", AccountId = platform.AccountId("finance"), LinkedAt = Now });
        await SecondMeetsFirstAsync(left, right, "account_logins.Issuer, platform_account_logins.Subject");
    }

    [Fact]
    public async Task A_sign_in_at_a_provider_comes_back_once()
    {
        await using var one = platform.Services.CreateAsyncScope();
        await using var other = platform.Services.CreateAsyncScope();
        var attempt = Guid.CreateVersion7();
        (await one.ServiceProvider.GetRequiredService<AccessDbContext>().EndSignInAsync(attempt, Now, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await other.ServiceProvider.GetRequiredService<AccessDbContext>().EndSignInAsync(attempt, Now, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_code_of_an_app_is_accepted_once()
    {
        var account = platform.AccountId("auditor");
        await InAccessAsync(() => new AcceptedCode { AccountId = account, Step = 59_000_000, AcceptedAt = Now }, "accepted_codes.AccountId");
    }

    [Fact]
    public async Task An_account_has_one_app()
    {
        var account = platform.AccountId("auditor");
        await InAccessAsync(() => new SecondFactor { AccountId = account }, "second_factors.AccountId");
    }

    [Fact]
    public async Task Of_two_changes_of_one_account_at_once_the_second_is_refused()
    {
        await using var one = platform.Services.CreateAsyncScope();
        await using var other = platform.Services.CreateAsyncScope();
        var (left, right) = (one.ServiceProvider.GetRequiredService<AccountKeeper>(), other.ServiceProvider.GetRequiredService<AccountKeeper>());
        var (mine, theirs) = ((await left.FindByEmailAsync("auditor@demo.localhost"))!, (await right.FindByEmailAsync("auditor@demo.localhost"))!);
        (mine.DisplayName, theirs.DisplayName) = ("One", "Another");
        (await left.UpdateAsync(mine)).Succeeded.ShouldBeTrue();
        (await right.UpdateAsync(theirs)).Errors.ShouldHaveSingleItem().Code.ShouldBe("ConcurrencyFailure");
    }

    private static StoredEvent Happened(Guid id, long position) =>
        new() { Id = id, Name = "tests.happened.v1", Module = "tests", OrderingKey = id, OccurredAt = Now, Body = "{}", Position = position };

    private static Account Opened(string email, string? name = null)
    {
        var account = Account.For(Guid.CreateVersion7(), email, null, Now);
        account.NormalizedEmail = email.ToUpperInvariant();
        account.NormalizedUserName = name ?? Guid.CreateVersion7().ToString();
        return account;
    }

    private async Task InAccessAsync(Func<object> row, string column)
    {
        await using var one = platform.Services.CreateAsyncScope();
        await using var other = platform.Services.CreateAsyncScope();
        var (left, right) = (one.ServiceProvider.GetRequiredService<AccessDbContext>(), other.ServiceProvider.GetRequiredService<AccessDbContext>());
        left.Add(row());
        right.Add(row());
        await SecondMeetsFirstAsync(left, right, column);
    }

    private async Task SecondMeetsFirstAsync(Func<object> row, string column)
    {
        var source = platform.Services.GetRequiredService<IContextSource<PlatformDbContext>>();
        await using var left = source.Migrating();
        await using var right = source.Migrating();
        left.Add(row());
        right.Add(row());
        await SecondMeetsFirstAsync(left, right, column);
    }

    private static async Task SecondMeetsFirstAsync(DbContext left, DbContext right, string column)
    {
        await left.SaveChangesAsync(TestContext.Current.CancellationToken);
        var refused = await Should.ThrowAsync<DbUpdateException>(() => right.SaveChangesAsync(TestContext.Current.CancellationToken));
        refused.InnerException.ShouldBeOfType<SqliteException>().Message.ShouldContain($"UNIQUE constraint failed: platform_{column}");
    }
}
