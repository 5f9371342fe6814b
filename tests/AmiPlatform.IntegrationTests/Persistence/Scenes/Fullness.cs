using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Events;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

/// <summary>Things whose every list is as long as <see cref="Props.Rows"/> says: a query for each element of any of them is then seen.</summary>
internal static class Fullness
{
    // Each is a few requests, and a list of so many is longer than in the first measurement already.
    private const int Cycles = 3, Extensions = 3;

    // What they look at is read when a call has them, however many there are: the first measurement's has this one too.
    private static readonly (string Code, object Parameters) Quota = ("MaxApplicationsPerOperator", new { maximum = 100 });

    private static readonly (string Code, object Parameters)[] FurtherRules =
    [
        ("OperatorKindIn", new { kinds = new[] { "Association" } }), ("OperatorVerified", new { }), ("FundingRateAtMost", new { rate = 0.8 }), ("OperatorAgeAtLeast", new { months = 1 }),
        ("TargetsDistrictInForce", new { }), ("RequiredDocumentsPresent", new { kinds = new[] { "Quote" } }),
    ];

    private static readonly string[] LaterMilestones =
        ["CompletenessReview", "TechnicalCommittee", "SteeringCommittee", "CouncilDecision", "DecisionRelease", "ActionStartsFrom", "ActionEndsBy", "FinalReportDue"];

    /// <summary>A body of a call, with its lists.</summary>
    public static async Task<JsonObject> CallAsync(Props props)
    {
        var call = JsonSerializer.SerializeToNode(props.Story.Call())!.AsObject();
        foreach (var (code, parameters) in props.Rows == 1 ? [Quota] : FurtherRules.Prepend(Quota))
            call["rules"]!.AsArray().Add(Node(new { code, blocking = false, parameters, explanationFrench = "Règle.", explanationEnglish = "Rule." }));
        if (props.Rows == 1) return call;
        using var manager = await props.Platform.As(Manager);
        for (var row = 1; row < props.Rows; row++)
        {
            call["themes"]!.AsArray().Add($"Thème {row}");
            call["contactPoints"]!.AsArray().Add(Node(new { name = $"Guichet {row}", email = $"guichet-{row}@demo.localhost" }));
        }

        for (var funder = 0; funder < Cycles; funder++)
        {
            var id = await manager.RegisteredFunderAsync(FunderClient.Funder($"Financeur {props.Next()}"));
            call["envelopes"]!.AsArray().Add(Node(new { kind = "Specific", budgetYear = props.Now.Year, amount = 50_000, funderId = id }));
        }

        foreach (var (index, kind) in LaterMilestones.Index()) call["milestones"]!.AsArray().Add(Node(new { kind, at = props.Now.AddDays(100 + index) }));
        return call;
    }

    /// <summary>A published call; the second measurement's was extended.</summary>
    public static async Task<Guid> PublishedCallAsync(Props props)
    {
        using var manager = await props.Platform.As(Manager);
        var drafted = (await manager.WriteAsync("/api/calls", await CallAsync(props))).Expect(HttpStatusCode.Created);
        (await manager.WriteAsync($"/api/calls/{drafted.Id}/publish", null, drafted.Tag)).Expect(HttpStatusCode.NoContent);
        await props.Platform.DrainAsync();
        for (var extension = 1; props.Rows > 1 && extension <= Extensions; extension++)
        {
            props.Platform.Clock.Advance(TimeSpan.FromHours(2));
            await props.StepAsync(Manager, $"/api/calls/{drafted.Id}", "/extend-deadline", new { newDeadline = props.Now.AddDays(70 + extension), reason = "Panne." });
        }

        await props.Platform.DrainAsync();
        return drafted.Id;
    }

    /// <summary>An operator with members, invitations, delegations and submitted files.</summary>
    public static async Task<Guid> OperatorAsync(Props props, Guid call)
    {
        var path = await props.OperatorAsync();
        var id = Guid.Parse(path.Split('/')[^1]);
        await props.JoinAsync(path, Editor, "Editor");
        if (props.Rows > 1)
        {
            var moved = new { kind = "Association", legalName = "Les Ateliers du Terril", siret = Siret(500 + props.Next()), rna = "W621000001", communeCode = "62498" };
            (await props.DoAsync(Association, HttpMethod.Put, await props.AtAsync(Association, path, "", moved))).Expect(HttpStatusCode.NoContent);
        }

        var first = DateOnly.FromDateTime(props.Now.UtcDateTime);
        for (var row = 0; row < props.Rows; row++, first = first.AddDays(2))
        {
            var body = new { delegateUserId = props.EditorId, act = "Décision du bureau", from = $"{first:yyyy-MM-dd}", to = $"{first.AddDays(1):yyyy-MM-dd}" };
            (await props.DoAsync(Association, HttpMethod.Post, await props.AtAsync(Association, path, "/signature-delegations", body))).Expect(HttpStatusCode.Created);
        }

        for (var number = 0; props.Rows > 1 && number < Cycles; number++)
        {
            var (file, version) = await props.Story.ReadyDraftAsync(call, id);
            (await props.Story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        }

        return id;
    }

    /// <summary>A submitted file with documents, places, indicators, amounts and requests for completion that were answered.</summary>
    /// <returns>The file, and its receipt.</returns>
    public static async Task<(Guid Id, JsonElement Receipt)> FileAsync(Props props, Guid call, Guid holder)
    {
        using var association = await props.Platform.As(Association);
        var (id, _) = await props.Story.ReadyDraftAsync(call, holder);
        var path = $"/api/applications/{id}";
        var version = await WithDocumentsAsync(props, path, props.Rows);
        if (props.Rows > 1) version = (await association.MergeAsync(path, await ContentAsync(props, call), version)).Expect(HttpStatusCode.NoContent).Tag!;
        var receipt = (await props.Story.SubmitAsync(id, version)).Expect(HttpStatusCode.OK);
        for (var cycle = 0; props.Rows > 1 && cycle < Cycles; cycle++)
        {
            await props.StepAsync(Instructor, path, "/completion-requests", Request(props));
            (await association.MergeAsync(path, new { action = new { means = $"Deux animateurs ({cycle})." } }, await TagAsync(association, path))).Expect(HttpStatusCode.NoContent);
            receipt = (await props.DoAsync(Association, HttpMethod.Post, await props.AtAsync(Association, path, "/resubmit", new { declarations = Story.Declarations }))).Expect(HttpStatusCode.OK);
        }

        await props.Platform.DrainAsync();
        return (id, receipt.Body);
    }

    /// <returns>The version of the file with its documents.</returns>
    public static async Task<string> WithDocumentsAsync(Props props, string file, int documents)
    {
        using var association = await props.Platform.As(Association);
        for (var row = 0; row < documents; row++)
            (await association.UploadAsync($"{file}/documents?kind=Quote", SampleFiles.Pdf($"devis {props.Next()}"))).Expect(HttpStatusCode.Created);
        return (await TagAsync(association, file))!;
    }

    /// <summary>What is missing, one item or many.</summary>
    public static object Request(Props props) => new
    {
        items = Enumerable.Range(0, props.Rows).Select(row => new { section = "Means", fault = "Incorrect", missing = $"Le moyen {row} manque." }),
        dueOn = props.Now.AddDays(10).ToString("yyyy-MM-dd", null),
    };

    /// <summary>An agenda of one point or many.</summary>
    public static object[] Agenda(Props props) => [.. Enumerable.Range(1, props.Rows).Select(point => new { title = new { fr = $"Point {point}" }, minutes = 10 })];

    /// <summary>A meeting with guests, one of whom changed their mind as often as there are rows; the others come.</summary>
    public static async Task<(Room Room, string Guest)> MeetingAsync(Props props)
    {
        for (var further = 1; props.Rows > 1 && further < Cycles; further++) await props.RoomAsync();
        var (room, links) = await props.RoomAsync(props.Rows);
        var guest = await props.GuestAsync(room);
        using var anyone = props.Platform.Anonymous();
        foreach (var link in props.Rows > 1 ? links : []) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        for (var change = 0; props.Rows > 1 && change < Cycles; change++)
        {
            var body = new { answer = change % 2 == 0 ? "Declined" : "Attending", companions = 0 };
            (await props.DoAsync(Manager, HttpMethod.Put, await props.AtAsync(Manager, guest, "/answer", body))).Expect(HttpStatusCode.OK);
        }

        return (room, guest);
    }

    private static async Task<object> ContentAsync(Props props, Guid call)
    {
        using var manager = await props.Platform.As(Manager);
        var districts = (await Requests.ReadAsync(manager, "/api/territories/districts")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        var envelopes = (await Requests.ReadAsync(manager, $"/api/calls/{call}")).Expect(HttpStatusCode.OK).Body.GetProperty("envelopes");
        string[] funders = [.. envelopes.EnumerateArray().Select(envelope => envelope.GetProperty("funderId").GetString()!)];
        return new
        {
            requestedAmounts = funders.ToDictionary(funder => funder, funder => funder == funders[0] ? null : (int?)1_250),
            budget = new
            {
                lines = new Dictionary<string, object?>
                {
                    ["P70"] = new { amount = 8_000 - (1_250 * Cycles) },
                    ["P74.COM"] = null,
                    ["P74.DEP"] = new { entries = funders[1..].Select(funder => new { funder, amount = 1_250 }) },
                },
            },
            action = new
            {
                communes = new[] { "62498", "62065" },
                districts = districts.EnumerateArray().Select(district => district.GetProperty("id").GetGuid()),
                indicators = Enumerable.Range(1, props.Rows).Select(indicator => $"Indicateur {indicator}"),
            },
        };
    }

    private static async Task<string?> TagAsync(HttpClient client, string path) => (await Requests.ReadAsync(client, path)).Expect(HttpStatusCode.OK).Tag;

    private static JsonNode Node(object value) => JsonSerializer.SerializeToNode(value)!;
}
