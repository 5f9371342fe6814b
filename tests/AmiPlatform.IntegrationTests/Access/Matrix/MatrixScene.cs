using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.LongWork;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Extensions.DependencyInjection;
using Associations = AmiPlatform.IntegrationTests.Operators.OperatorClient;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>One thing of each kind, in the state in which its operations may be asked of it; all of them belong to one association.</summary>
internal sealed class MatrixScene(PlatformFixture platform)
{
    private const int MostCallers = 20;
    private readonly Story story = new(platform);
    private readonly Dictionary<Guid, Guid> documents = [];
    private readonly Queue<string> codes = new();
    private readonly Queue<string> registrations = new();
    private readonly Queue<string> invitations = new();
    private readonly Dictionary<string, string> values = new()
    {
        ["generation"] = "Qpv2024",
        ["year"] = "2027",
    };

    /// <summary>What a parameter or a member of a body is named for an operation, or for all.</summary>
    public string? Value(string operation, string name) => (operation, name) switch
    {
        ("resetPassword", "code") => codes.Dequeue(),
        ("acceptStaffInvitation", "code") => invitations.Dequeue(),
        ("confirmEmail", "code") => registrations.Dequeue(),
        _ => values.GetValueOrDefault($"{operation}.{name}") ?? values.GetValueOrDefault(name),
    };

    public async Task SetAsync()
    {
        var holder = await SetPastAsync();
        using var manager = await platform.As("programme-manager");
        using var association = await platform.As("association");
        var call = await story.PublishedCallAsync();
        Put(platform.Clock.GetUtcNow().ToString("O", null), "recordPaperDeposit.receivedAt");
        (values["callId"], values["operatorId"]) = (call.ToString(), holder.ToString());
        values["funderId"] = (await story.FunderAsync(call)).ToString();
        Put((await manager.WriteAsync("/api/calls", story.Call())).Expect(HttpStatusCode.Created).Id, "updateDraft.callId", "publishCall.callId");
        await SetMembersAsync(association, holder);
        await SetOperatorsAsync(association);
        await SetFilesAsync(call, holder);
        await SetMeetingsAsync(manager, call);
        values["questionId"] = (await association.WriteAsync($"/api/calls/{call}/questions", new { question = "Une association récente peut-elle déposer ?" })).Expect(HttpStatusCode.Created).Id.ToString();
        await platform.DrainAsync();
        await SetAccessAsync();
        for (var caller = 0; caller < MostCallers; caller++)
        {
            invitations.Enqueue(await StaffInvitationCodes.OfNewInvitationAsync(platform));
            codes.Enqueue(await ResetCodes.OfNewAccountAsync(platform));
            registrations.Enqueue(await Registrations.CodeAsync(platform.Services, $"{Guid.CreateVersion7():N}@example.org", PlatformFixture.Password));
        }

        await SetDeadAsync();
        var starter = platform.AccountId("programme-manager");
        Put(await StoredOperation.InsertAsync(platform, starter, ended: true), "operationId");
        Put(await StoredOperation.InsertAsync(platform, starter, ended: false), "cancelOperation.operationId");
    }

    /// <summary>One submitted file alone, of an association with a member of each role.</summary>
    public async Task SetFileAsync()
    {
        var holder = await story.RegisteredOperatorAsync();
        var call = await story.PublishedCallAsync();
        (values["callId"], values["operatorId"]) = (call.ToString(), holder.ToString());
        using (var association = await platform.As("association")) await SetMembersAsync(association, holder);
        await platform.DrainAsync();
        values["dossierId"] = (await SubmittedAsync(call, holder)).ToString();
    }

    /// <summary>Puts an authenticator app into the hands of whoever is asked next, where an operation needs one.</summary>
    public async Task HandAsync(string operation, HttpClient client)
    {
        if (operation is not ("confirmSecondFactor" or "renewRecoveryCodes" or "switchOffSecondFactor")) return;
        using var answer = await client.GetAsync(new Uri("/api/access/me", UriKind.Relative));
        if (!answer.IsSuccessStatusCode) return;
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        var app = operation == "confirmSecondFactor" ? await GivenFactor.BegunAsync(platform, id) : await GivenFactor.ToAsync(platform, id);
        Put(app.Code(), "twoFactorCode");
    }

    /// <summary>What the clock must pass: a call that is over, its meeting, a completion that nobody sent.</summary>
    private async Task<Guid> SetPastAsync()
    {
        using (var manager = await platform.As("programme-manager"))
        {
            values["contractId"] = (await Territory.PrepareAsync(manager)).ToString();
            var coFunder = (await manager.WriteAsync("/api/calls/funders", new { name = "Département", kind = "Departement" })).Expect(HttpStatusCode.Created).Id;
            Put(coFunder, "changeFunder.funderId");
            var over = await OverAsync(manager);
            Put(over, "archiveCall.callId");
            var meeting = await MeetingAsync(manager, over);
            (await manager.WriteAsync($"/api/events/meetings/{meeting}/announce", null, "*")).Expect(HttpStatusCode.NoContent);
            Put(meeting, "holdMeeting.meetingId");
        }

        var holder = await story.RegisteredOperatorAsync();
        var late = await SubmittedAsync(await story.PublishedCallAsync(), holder);
        var tomorrow = platform.Clock.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", null);
        var asked = new { items = new[] { new { section = "Budget", fault = "Incorrect", missing = "Le compte 64 est vide." } }, dueOn = tomorrow };
        (await story.ActAsync("instructor", late, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);
        Put(late, "lapseCompletion.dossierId");
        platform.Clock.Advance(TimeSpan.FromDays(3));
        await platform.DrainAsync();
        return holder;
    }

    private async Task<Guid> OverAsync(HttpClient manager)
    {
        var now = platform.Clock.GetUtcNow();
        var content = JsonSerializer.SerializeToNode(story.Call(deadlineInDays: 1))!.AsObject();
        content["milestones"]![0]!["at"] = now.AddHours(1);
        var drafted = (await manager.WriteAsync("/api/calls", content)).Expect(HttpStatusCode.Created);
        (await manager.WriteAsync($"/api/calls/{drafted.Id}/publish", null, drafted.Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        return drafted.Id;
    }

    /// <summary>A message, an act and a mail that failed until they were given up.</summary>
    private async Task SetDeadAsync() => await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            const string consumer = "events.when-a-call-is-published";
            object Scalar(string sql) => session.Statement(sql).ExecuteScalar() ?? throw new InvalidOperationException($"Nothing found by {sql}");
            var (inbox, acts) = (session.Table("inbox"), session.Table("scheduled_acts"));
            var id = Guid.Parse((string)Scalar($"SELECT MIN(EventId) FROM {inbox} WHERE Consumer = '{consumer}'"));
            var key = (string)Scalar($"SELECT MIN(\"Key\") FROM {acts} WHERE Module = 'calls' AND DoneAt IS NULL");
            var now = session.Instant(platform.Clock.GetUtcNow());
            session.Statement($"UPDATE {inbox} SET DeadAt = @at, HandledAt = NULL WHERE EventId = @id AND Consumer = '{consumer}'", ("@at", now), ("@id", id)).ExecuteNonQuery();
            session.Statement($"UPDATE {acts} SET DeadAt = @at WHERE Module = 'calls' AND \"Key\" = @key", ("@at", now), ("@key", key)).ExecuteNonQuery();
            var mail = Guid.CreateVersion7();
            session.Statement(
                $"""
                INSERT INTO {session.Table("mail")} (Id, Module, Fact, Recipient, Template, Language, Content, State, QueuedAt, Digest, Attempts, EndedAt)
                VALUES (@id, 'tests', 'given-up', 'lea@example.org', 'operators.invitation', 'fr', 'words', 'GivenUp', @at, 0, 1, @at)
                """,
                ("@at", now),
                ("@id", mail)).ExecuteNonQuery();
            values["mailId"] = mail.ToString();
            (values["eventId"], values["consumer"], values["module"], values["key"]) = (id.ToString(), consumer, "calls", key);
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    /// <summary>A client signed in as somebody who represents another association.</summary>
    public async Task<HttpClient> OtherAsync()
    {
        var client = platform.Anonymous();
        var credentials = new { email = "other@example.org", password = PlatformFixture.Password };
        await Registrations.RegisteredAsync(platform, credentials.email);
        var signedIn = (await client.WriteAsync("/api/access/login", credentials)).Expect(HttpStatusCode.OK).Body;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("accessToken").GetString());
        await Associations.RegisteredAsync(client, Associations.Association(701, "Les Voisins"));
        return client;
    }

    private async Task SetMembersAsync(HttpClient association, Guid holder)
    {
        foreach (var (account, role) in new[] { ("association-editor", "Editor"), ("association-viewer", "Viewer") })
            await Associations.JoinAsync(association, platform, holder, account, role);

        values["userId"] = platform.AccountId("association-viewer").ToString();
        values["delegateUserId"] = platform.AccountId("association-editor").ToString();
        values["assignFunder.userId"] = platform.AccountId("funder-agent").ToString();
        var whole = await association.ReadAsync($"/api/operators/{holder}");
        var delegated = await association.WriteAsync(
            $"/api/operators/{holder}/signature-delegations", new { delegateUserId = platform.AccountId("association-editor"), act = "Bureau du 1er mars 2027", callId = values["callId"], from = "2027-03-01", to = "2027-12-31" }, whole.Tag);
        values["delegationId"] = delegated.Expect(HttpStatusCode.Created).Id.ToString();
        var invited = (await association.WriteAsync($"/api/operators/{holder}/invitations", new { email = "other@example.org", role = "Viewer" }, "*")).Expect(HttpStatusCode.OK).Body;
        Put(Last(invited.GetProperty("link").GetString()!), "getInvitation.token", "acceptInvitation.token");
        values["invitationId"] = invited.GetProperty("id").GetString()!;
    }

    private async Task SetOperatorsAsync(HttpClient association)
    {
        using var instructor = await platform.As("instructor");
        var verified = await Associations.RegisteredAsync(association, Associations.Association(702, "Les Jardins"));
        var suspended = await Associations.RegisteredAsync(association, Associations.Association(703, "Les Ruches"));
        foreach (var id in new[] { verified, suspended }) (await instructor.WriteAsync($"/api/operators/{id}/verify", null, "*")).Expect(HttpStatusCode.NoContent);
        (await instructor.WriteAsync($"/api/operators/{suspended}/suspend", new { reason = "Compte non fourni." }, "*")).Expect(HttpStatusCode.NoContent);
        Put(verified, "suspendOperator.operatorId", "ceaseOperator.operatorId", "signRepublicanCommitment.operatorId");
        Put(suspended, "reinstateOperator.operatorId");
    }

    private async Task SetFilesAsync(Guid call, Guid holder)
    {
        var (draft, _) = await story.ReadyDraftAsync(call, holder);
        var (submitted, incomplete, inadmissible) = (await SubmittedAsync(call, holder), await SubmittedAsync(call, holder), await SubmittedAsync(call, holder));
        var asked = new { items = new[] { new { section = "Budget", fault = "Incorrect", missing = "Le compte 64 est vide." } }, dueOn = "2027-06-15" };
        (await story.ActAsync("instructor", incomplete, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("instructor", inadmissible, "inadmissible", new { reason = "Hors délai." })).Expect(HttpStatusCode.NoContent);
        values["dossierId"] = submitted.ToString();
        values["addDocument.kind"] = "Statutes";
        values["getReceiptDocument.format"] = values["getAttendanceSheet.format"] = "pdf";
        values["documentId"] = documents[submitted].ToString();
        var quote = await DocumentAsync(draft);
        Put(quote, "removeDocument.documentId");
        Put(draft, "saveDraft.dossierId", "submitDossier.dossierId", "discardDraft.dossierId", "getEligibility.dossierId", "addDocument.dossierId", "removeDocument.dossierId");
        Put(incomplete, "resubmitDossier.dossierId", "correctDueDate.dossierId", "cancelCompletion.dossierId");
        Put(inadmissible, "reinstateDossier.dossierId");
    }

    private async Task<Guid> SubmittedAsync(Guid call, Guid holder)
    {
        var (file, _) = await story.ReadyDraftAsync(call, holder);
        documents[file] = await DocumentAsync(file);
        using var member = await platform.As("association");
        var version = (await member.ReadAsync($"/api/applications/{file}")).Version!;
        values["jws"] = (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK).Body.GetProperty("jws").GetString()!;
        return file;
    }

    private async Task<Guid> DocumentAsync(Guid file)
    {
        using var member = await platform.As("association");
        return (await member.UploadAsync($"/api/applications/{file}/documents?kind=Quote", SampleFiles.Pdf($"{file}"))).Expect(HttpStatusCode.Created).Id;
    }

    private async Task SetMeetingsAsync(HttpClient manager, Guid call)
    {
        var another = await story.PublishedCallAsync();
        Put(another, "delegateSignature.callId");
        Put(await MeetingAsync(manager, another), "announceMeeting.meetingId", "reviseMeeting.meetingId");
        var meeting = await MeetingAsync(manager, call);
        values["meetingId"] = meeting;
        (await manager.WriteAsync($"/api/events/meetings/{meeting}/announce", null, "*")).Expect(HttpStatusCode.NoContent);
        var invited = (await manager.WriteAsync($"/api/events/meetings/{meeting}/invitations", new { emails = new[] { "guest@example.org" } })).Expect(HttpStatusCode.OK).Body;
        values["token"] = Last(invited.GetProperty("invitations")[0].GetProperty("link").GetString()!);
        values["guestId"] = (await manager.ReadAsync($"/api/events/meetings/{meeting}/guests")).Body.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private static async Task<string> MeetingAsync(HttpClient manager, Guid call) =>
        (await manager.ReadAsync($"/api/events/meetings?callId={call}")).Body.GetProperty("items")[0].GetProperty("id").GetString()!;

    private async Task SetAccessAsync()
    {
        using var anyone = platform.Anonymous();
        using var answer = await anyone.PostAsJsonAsync("/api/access/login", new { email = "association@demo.localhost", password = PlatformFixture.Password });
        values["refreshToken"] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refreshToken").GetString()!;
        Put(PlatformFixture.Password, "password", "currentPassword", "changePassword.newPassword");
        values["erasePerson.personId"] = (await Registrations.RegisteredAsync(platform, "gone@example.org")).GetProperty("id").GetString()!;
        foreach (var operation in new[] { "changeRoles", "deactivateUser", "reactivateUser", "resetSecondFactor" })
            values[$"{operation}.userId"] = (await Registrations.RegisteredAsync(platform, $"{operation}@example.org")).GetProperty("id").GetString()!;
        await GivenFactor.ToAsync(platform, Guid.Parse(values["resetSecondFactor.userId"]));
        using (var administrator = await platform.As("administrator"))
        {
            (await administrator.WriteAsync($"/api/access/users/{values["reactivateUser.userId"]}/deactivate", null, "*")).Expect(HttpStatusCode.NoContent);
            var invited = await administrator.WriteAsync("/api/access/staff-invitations", new { email = "staff@agglo.example", displayName = "Yasmine", roles = new[] { "Finance" } });
            Put(invited.Expect(HttpStatusCode.Created).Id, "withdrawStaffInvitation.invitationId");
        }

        values["personId"] = platform.AccountId("association").ToString();
        using var member = await platform.As("association");
        values["sessionId"] = (await member.ReadAsync("/api/access/me/sessions")).Body.GetProperty("items").EnumerateArray()
            .First(session => !session.GetProperty("present").GetBoolean()).GetProperty("id").GetString()!;
        Put((await member.WriteAsync("/api/access/me/api-keys", new { name = "Export", scopes = new[] { "applications:read" } })).Expect(HttpStatusCode.Created).Body.GetProperty("id"), "keyId");
        values["unsubscribe.token"] = platform.Services.GetRequiredService<UnsubscribeTokens>().TokenOf("guest@example.org");
        using var empowering = await platform.As("administrator");
        var power = new { holder = "Claire Dumont", capacity = "Vice-présidente", act = "Arrêté n° 2027-014", scope = new[] { "Letters" }, from = "2027-01-11" };
        values["signatoryId"] = (await empowering.WriteAsync("/api/platform/signatories", power)).Expect(HttpStatusCode.Created).Id.ToString();
        values["logIn.email"] = "association@demo.localhost";
    }

    private void Put(object value, params string[] names)
    {
        foreach (var name in names) values[name] = value.ToString()!;
    }

    private static string Last(string link) => link[(link.LastIndexOf('/') + 1)..];
}
