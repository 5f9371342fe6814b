using System.Net;
using AmiPlatform.IntegrationTests.Files;
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
        Step(props, Instructor, "completion-requests", () => Fullness.Request(props)),
        new("PUT /api/applications/{dossierId}/completion-requests/due-date", Instructor, async () =>
            await props.AtAsync(Instructor, await IncompleteAsync(props), "/completion-requests/due-date", new { dueOn = $"{props.Platform.Clock.GetUtcNow().AddDays(20):yyyy-MM-dd}" })),
        new("POST /api/applications/{dossierId}/completion-requests/cancel", Instructor, async () => await props.AtAsync(Instructor, await IncompleteAsync(props), "/completion-requests/cancel")),
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
            new Asked("/api/applications/eligibility-checks", new { callId = (await props.GroundAsync()).Call, beneficiaries = 100, beneficiariesInDistricts = 70 })),
        new("POST /api/applications/receipt-verifications", null, async () => new Asked("/api/applications/receipt-verifications", (await SubmittedAsync(props)).Receipt)),
        new("GET /api/applications/{dossierId}/receipt.{format}", Association, async () => new Asked($"{(await SubmittedAsync(props)).File}/receipt.pdf")),
        new("POST /api/applications/{dossierId}/documents", Association, async () =>
            new Asked($"{File((await DraftAsync(props)).Id)}/documents?kind=Quote", Upload: SampleFiles.Pdf($"devis {props.Next()}"))),
        new("GET /api/applications/{dossierId}/documents/{documentId}", Association, async () => new Asked((await DocumentAsync(props)).Document)),
        new("DELETE /api/applications/{dossierId}/documents/{documentId}", Association, async () =>
        {
            var (file, document) = await DocumentAsync(props);
            return await props.AtAsync(Association, file, document[file.Length..]);
        }),
    ];

    private static Scene Step(Props props, string account, string step, Func<object>? body = null) => new(
        $"POST /api/applications/{{dossierId}}/{step}", account, async () => await props.AtAsync(account, (await SubmittedAsync(props)).File, $"/{step}", body?.Invoke()));

    private static string File(Guid id) => $"/api/applications/{id}";

    private static async Task<(Guid Id, string Version)> DraftAsync(Props props)
    {
        var (call, holder) = await props.GroundAsync();
        var (file, _) = await props.Story.ReadyDraftAsync(call, holder);
        return (file, await Fullness.WithDocumentsAsync(props, File(file), props.Rows == 1 ? 1 : 3));
    }

    private static async Task<(string File, object Receipt)> SubmittedAsync(Props props)
    {
        var (file, version) = await DraftAsync(props);
        return (File(file), (await props.Story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK).Body);
    }

    private static async Task<(string File, string Document)> DocumentAsync(Props props)
    {
        var file = File((await DraftAsync(props)).Id);
        using var member = await props.Platform.As(Association);
        var added = await member.UploadAsync($"{file}/documents?kind=Quote", SampleFiles.Pdf($"devis {props.Next()}"));
        return (file, added.Expect(HttpStatusCode.Created).Headers.Location!.ToString());
    }

    private static async Task<string> IncompleteAsync(Props props)
    {
        var (file, _) = await SubmittedAsync(props);
        await props.StepAsync(Instructor, file, "/completion-requests", Fullness.Request(props));
        return file;
    }
}
