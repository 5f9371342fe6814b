using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Messaging;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>What is said to SQL Server for a key, where no lane keeps the second request waiting.</summary>
public sealed class ReplyStoreTests
{
    [Fact]
    public void A_second_request_with_a_key_first_waits_for_the_lock_of_that_key()
    {
        var server = new RecordingConnection(sql => sql.Contains("sp_getapplock", StringComparison.Ordinal) ? [0] : null);
        var replies = Replies();

        replies.TryReplay<Result>(server.Session(), out _).ShouldBeFalse();
        replies.Store(server.Session(), Result.Success);

        server.Statements.Count.ShouldBe(4);
        server.Statements[0].ShouldContain("sp_getapplock");
        foreach (var statement in server.Statements)
        {
            new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);
            errors.Select(error => $"{error.Message} in {statement}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void One_that_has_waited_too_long_is_told_that_writing_is_unavailable()
    {
        var server = new RecordingConnection(sql => sql.Contains("sp_getapplock", StringComparison.Ordinal) ? [-1] : null);
        Should.Throw<TimeoutException>(() => Replies().TryReplay<Result>(server.Session(), out _));
    }

    private static ReplyStore Replies() => new(
        new RequestContext { IdempotencyKey = "key", Fingerprint = "f" }, new CurrentCaller(new PermissionRegistry([]), new SecondFactorOptions()), new RetentionOptions(), TimeProvider.System);
}
