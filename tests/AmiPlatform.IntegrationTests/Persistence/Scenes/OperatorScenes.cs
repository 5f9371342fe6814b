using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

internal static class OperatorScenes
{
    public static IEnumerable<Scene> Of(Props props) =>
    [
        new("PUT /api/operators/{operatorId}", Association, async () =>
        {
            var siret = Siret(500 + props.Next());
            var body = new { kind = "Association", legalName = "Les Ateliers du Terril bleu", siret, rna = "W621000001", communeCode = "62498" };
            return await props.AtAsync(Association, $"/api/operators/{await props.Story.RegisteredOperatorAsync(siret)}", "", body);
        }),
        Decision(props, "verify"),
        Decision(props, "reject", Because),
        Decision(props, "suspend", Because, "verify"),
        Decision(props, "reinstate", Because, "verify", "suspend"),
        Decision(props, "cease", Because),
        new("POST /api/operators/{operatorId}/republican-commitment", Association, async () =>
        {
            using var association = await props.Platform.As(Association);
            var body = new { kind = "Association", legalName = "Sans engagement", siret = Siret(500 + props.Next()), rna = "W621000001", communeCode = "62498" };
            var registered = (await association.WriteAsync("/api/operators", body)).Expect(HttpStatusCode.Created);
            return new Asked($"/api/operators/{registered.Id}/republican-commitment", new { textVersion = "2021-1947" }, registered.Tag);
        }),
        new("PUT /api/operators/{operatorId}/members/{userId}", Association, async () => await props.AtAsync(Association, await WithEditorAsync(props), $"/members/{props.EditorId}", new { role = "Viewer" })),
        new("DELETE /api/operators/{operatorId}/members/{userId}", Association, async () => await props.AtAsync(Association, await WithEditorAsync(props), $"/members/{props.EditorId}")),
        new("POST /api/operators/{operatorId}/invitations", Association, async () => new Asked($"{await props.OperatorAsync()}/invitations", new { email = "nadia@association.example", role = "Editor" })),
        new("POST /api/operators/{operatorId}/invitations/{invitationId}/revoke", Association, async () =>
        {
            var (path, _) = await InvitedAsync(props);
            using var association = await props.Platform.As(Association);
            var listed = (await Requests.ReadAsync(association, $"{path}/invitations")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()
                .First(invitation => invitation.GetProperty("state").GetString() == "Pending");
            return new Asked($"{path}/invitations/{listed.GetProperty("id").GetGuid()}/revoke", null, $"\"{listed.GetProperty("version").GetInt64()}\"");
        }),
        new("GET /api/operators/invitations/{token}", null, async () => new Asked((await InvitedAsync(props)).Link)),
        new("POST /api/operators/invitations/{token}/accept", Editor, async () => new Asked($"{(await InvitedAsync(props)).Link}/accept")),
        new("POST /api/operators/{operatorId}/signature-delegations", Association, async () =>
            await props.AtAsync(Association, await WithEditorAsync(props), "/signature-delegations", Delegation(props))),
        new("POST /api/operators/{operatorId}/signature-delegations/{delegationId}/revoke", Association, async () =>
        {
            var (path, given) = await DelegatedAsync(props);
            return (await props.AtAsync(Association, path, "")) with { Path = $"{given}/revoke" };
        }),
        new("GET /api/operators/{operatorId}/signature-delegations/{delegationId}", Association, async () => new Asked((await DelegatedAsync(props)).Delegation)),
    ];

    private static Scene Decision(Props props, string step, object? body = null, params string[] before) => new($"POST /api/operators/{{operatorId}}/{step}", Manager, async () =>
    {
        var path = await props.OperatorAsync();
        foreach (var earlier in before) await props.StepAsync(Manager, path, $"/{earlier}", earlier == "verify" ? null : Because);
        return await props.AtAsync(Manager, path, $"/{step}", body);
    });

    private static object Delegation(Props props) =>
        new { delegateUserId = props.EditorId, act = "Décision du bureau", from = props.Now.ToString("yyyy-MM-dd", null), to = props.Now.AddDays(90).ToString("yyyy-MM-dd", null) };

    private static async Task<string> WithEditorAsync(Props props)
    {
        var path = await props.OperatorAsync();
        await props.JoinAsync(path, Editor, "Editor");
        return path;
    }

    private static async Task<(string Operator, string Link)> InvitedAsync(Props props)
    {
        var path = await props.OperatorAsync();
        using var association = await props.Platform.As(Association);
        var invited = (await association.WriteAsync($"{path}/invitations", new { email = "association-editor@demo.localhost", role = "Editor" })).Expect(HttpStatusCode.OK);
        return (path, new Uri(invited.Body.GetProperty("link").GetString()!).AbsolutePath);
    }

    private static async Task<(string Operator, string Delegation)> DelegatedAsync(Props props)
    {
        var path = await WithEditorAsync(props);
        var given = await props.DoAsync(Association, HttpMethod.Post, await props.AtAsync(Association, path, "/signature-delegations", Delegation(props)));
        return (path, $"{path}/signature-delegations/{given.Expect(HttpStatusCode.Created).Id}");
    }
}
