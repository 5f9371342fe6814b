using System.Net;
using AmiPlatform.IntegrationTests.Flows;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

internal static class DossierScenes
{
    public static IEnumerable<Scene> Of(Props props) =>
    [
        Step(props, Association, "recall"),
        Step(props, Association, "withdraw"),
        new("POST /api/applications/{dossierId}/discard", Association, async () => await props.AtAsync(Association, File((await DraftAsync(props)).Id), "/discard")),
        Step(props, Instructor, "completion-requests", () => Request(props)),
        new("POST /api/applications/{dossierId}/resubmit", Association, async () =>
            await props.AtAsync(Association, await IncompleteAsync(props), "/resubmit", new { declarations = Story.Declarations })),
        new("POST /api/applications/{dossierId}/lapse", Instructor, async () =>
        {
            var file = await IncompleteAsync(props);
            props.Platform.Clock.Advance(TimeSpan.FromDays(11));
            return await props.AtAsync(Instructor, file, "/lapse");
        }),
        Step(props, Instructor, "admissible"),
        Step(props, Instructor, "inadmissible", () => Because),
        Step(props, Instructor, "close-without-action", () => Because),
        new("POST /api/applications/{dossierId}/reinstate", Instructor, async () =>
        {
            var (file, _) = await SubmittedAsync(props);
            await props.StepAsync(Instructor, file, "/inadmissible", Because);
            return await props.AtAsync(Instructor, file, "/reinstate", Because);
        }),
        new("POST /api/applications/eligibility-checks", null, async () =>
            new Asked("/api/applications/eligibility-checks", new { callId = await props.Story.PublishedCallAsync(), beneficiaries = 100, beneficiariesInDistricts = 70 })),
        new("POST /api/applications/receipt-verifications", null, async () => new Asked("/api/applications/receipt-verifications", (await SubmittedAsync(props)).Receipt)),
    ];

    private static Scene Step(Props props, string account, string step, Func<object>? body = null) => new(
        $"POST /api/applications/{{dossierId}}/{step}", account, async () => await props.AtAsync(account, (await SubmittedAsync(props)).File, $"/{step}", body?.Invoke()));

    private static string File(Guid id) => $"/api/applications/{id}";

    private static object Request(Props props) =>
        new { items = new[] { new { section = "Budget", fault = "Incorrect", missing = "Le compte 64 est vide." } }, dueOn = props.Now.AddDays(10).ToString("yyyy-MM-dd", null) };

    private static async Task<(Guid Id, string Version)> DraftAsync(Props props) =>
        await props.Story.ReadyDraftAsync(await props.Story.PublishedCallAsync(), await props.Story.RegisteredOperatorAsync(Siret(500 + props.Next())));

    private static async Task<(string File, object Receipt)> SubmittedAsync(Props props)
    {
        var (file, version) = await DraftAsync(props);
        return (File(file), (await props.Story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK).Body);
    }

    private static async Task<string> IncompleteAsync(Props props)
    {
        var (file, _) = await SubmittedAsync(props);
        await props.StepAsync(Instructor, file, "/completion-requests", Request(props));
        return file;
    }
}
