using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Extensions.DependencyInjection;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

/// <summary>Messages, acts and mails that failed until they were given up.</summary>
internal static class DeadScenes
{
    private const string Messages = "/api/platform/dead-messages", Acts = "/api/platform/dead-acts";

    public static IEnumerable<Scene> Of(Props props) =>
    [
        new($"POST {Acts}/{{module}}/{{key}}/discard", Administrator, async () => new Asked($"{await ActAsync(props)}/discard", Reason)),
        new($"POST {Acts}/{{module}}/{{key}}/redrive", Administrator, async () => new Asked($"{await ActAsync(props)}/redrive", new { })),
        new($"POST {Messages}/{{eventId}}/{{consumer}}/discard", Administrator, async () => new Asked($"{await MessageAsync(props)}/discard", Reason)),
        new($"POST {Messages}/{{eventId}}/{{consumer}}/redrive", Administrator, async () => new Asked($"{await MessageAsync(props)}/redrive", new { })),
        new("POST /api/platform/mail/{mailId}/redrive", Administrator, async () => new Asked($"/api/platform/mail/{await MailAsync(props)}/redrive", new { })),
    ];

    private static object Reason => new { reason = "Nobody needs it." };

    private static async Task<string> ActAsync(Props props)
    {
        var key = $"given-up:{props.Next()}";
        await WriteAsync(props, $"INSERT INTO platform_scheduled_acts (Module, Key, Name, Body, DueAt, Attempts, DeadAt) VALUES ('tests', '{key}', 'tests.unknown', '{{}}', 0, 8, 1)");
        return $"{Acts}/tests/{key}";
    }

    private static async Task<string> MessageAsync(Props props)
    {
        var id = Guid.CreateVersion7();
        // Positions go on from the highest: each is far above those that come before the next.
        var (row, position) = (id.ToString().ToUpperInvariant(), 1_000_000L * props.Next());
        await WriteAsync(
            props,
            $"""
             INSERT INTO platform_integration_events (Id, Name, Module, OrderingKey, OccurredAt, Body, Position)
             VALUES ('{row}', 'ami.tests.unknown.v1', 'tests', '{row}', 1, '{"{}"}', {position});
             INSERT INTO platform_inbox (EventId, Consumer, Position, OrderingKey, DueAt, Attempts, DeadAt, LastError)
             VALUES ('{row}', 'tests.consumer', {position}, '{row}', 1, 8, 1, 'Poison.')
             """);
        return $"{Messages}/{id}/tests.consumer";
    }

    private static async Task<Guid> MailAsync(Props props)
    {
        var id = Guid.CreateVersion7();
        await WriteAsync(
            props,
            $"""
             INSERT INTO platform_mail (Id, Module, Fact, Recipient, Template, Language, Content, State, QueuedAt, Digest, Attempts, EndedAt, Reason)
             VALUES ('{id.ToString().ToUpperInvariant()}', 'tests', 'given-up:{props.Next()}', 'lea@example.org', 'operators.invitation', 'fr', 'words', 'GivenUp', 1, 0, 36, 1, '450 greylisted')
             """);
        return id;
    }

    private static async Task WriteAsync(Props props, string sql) => await props.Platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        TestContext.Current.CancellationToken);
}
