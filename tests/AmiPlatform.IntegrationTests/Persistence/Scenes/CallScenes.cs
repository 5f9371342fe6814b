using System.Net;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Hosting;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

internal static class CallScenes
{
    private static readonly object Act = new
    {
        body = "Council",
        number = "2027-018",
        adoptedOn = "2027-02-18",
        title = "Lancement de l’AMI Cohésion sociale",
        transmittedOn = "2027-02-20",
        publishedOn = "2027-02-21",
    };

    public static IEnumerable<Scene> Of(Props props) =>
    [
        new("PUT /api/calls/{callId}", Manager, async () => await props.AtAsync(Manager, await DraftAsync(props), "", await Fullness.CallAsync(props))),
        new("POST /api/calls/{callId}/extend-deadline", Manager, async () => await props.AtAsync(Manager, await PublishedAsync(props), "/extend-deadline", new { newDeadline = props.Now.AddDays(80), reason = "Panne." })),
        new("PUT /api/calls/{callId}/resolution", Manager, async () => await props.AtAsync(Manager, await PublishedAsync(props), "/resolution", Act)),
        new("POST /api/calls/{callId}/cancel", Manager, async () => await props.AtAsync(Manager, await PublishedAsync(props), "/cancel", Because)),
        new("POST /api/calls/{callId}/archive", Manager, async () => await props.AtAsync(Manager, await ClosedAsync(props), "/archive")),
        new("POST /api/calls/funders", Manager, () => Task.FromResult(new Asked("/api/calls/funders", FunderClient.Funder($"Financeur {props.Next()}")))),
        new("PUT /api/calls/funders/{funderId}", Manager, async () =>
        {
            using var manager = await props.Platform.As(Manager);
            var name = $"Financeur {props.Next()}";
            var funder = await manager.RegisteredFunderAsync(FunderClient.Funder(name));
            return await props.AtAsync(Manager, $"/api/calls/funders/{funder}", "", FunderClient.Funder($"{name} bis"));
        }),
        new("POST /api/calls/{callId}/questions", Association, async () => new Asked($"{await PublishedAsync(props)}/questions", new { question = "Combien ?" })),
        new("POST /api/calls/questions/{questionId}/answer", Instructor, async () => await props.AtAsync(Instructor, await QuestionAsync(props), "/answer", new { question = "Combien ?", answer = "Deux." })),
        new("POST /api/calls/questions/{questionId}/dismiss", Instructor, async () => await props.AtAsync(Instructor, await QuestionAsync(props), "/dismiss", Because)),
    ];

    /// <summary>A question that waits for its answer.</summary>
    public static async Task<string> QuestionAsync(Props props, string? call = null)
    {
        using var association = await props.Platform.As(Association);
        var asked = await association.WriteAsync($"{call ?? await PublishedAsync(props)}/questions", new { question = $"Combien de dossiers ({props.Next()}) ?" });
        return $"/api/calls/questions/{asked.Expect(HttpStatusCode.Created).Id}";
    }

    public static async Task<string> PublishedAsync(Props props)
    {
        var path = $"/api/calls/{await props.Story.PublishedCallAsync()}";
        for (var row = 1; row < props.Rows; row++) await QuestionAsync(props, path);
        return path;
    }

    private static async Task<string> DraftAsync(Props props)
    {
        using var manager = await props.Platform.As(Manager);
        return $"/api/calls/{(await manager.WriteAsync("/api/calls", props.Story.Call())).Expect(HttpStatusCode.Created).Id}";
    }

    private static async Task<string> ClosedAsync(Props props)
    {
        using var manager = await props.Platform.As(Manager);
        var call = await manager.PublishedAsync(CallClient.Draft(props.Now.AddHours(-1), props.Now.AddHours(2)));
        props.Platform.Clock.Advance(TimeSpan.FromHours(3));
        await props.Platform.DrainAsync();
        return $"/api/calls/{call}";
    }
}
