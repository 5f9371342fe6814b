using System.Net;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>The steps of the main job, by HTTP alone; tests begin where they need.</summary>
public sealed class Story(PlatformFixture platform)
{
    public static readonly string[] Declarations = ["InformationIsAccurate", "DutiesAreUpToDate", "OtherRequestsAreDeclared"];

    public const string Siret = "90000001900019";

    /// <summary>A call of the authority alone: 60 % of the public in districts, 1 000 to 10 000 €, open from now for 67 days.</summary>
    public object Call(int deadlineInDays = 67, params object[] furtherRules)
    {
        var now = platform.Clock.GetUtcNow();
        return new
        {
            title = "AMI Cohésion sociale",
            kind = "Ami",
            year = now.Year,
            purpose = "Soutenir les associations qui agissent pour la cohésion sociale dans les quartiers prioritaires.",
            resolution = new { body = "Council", number = "2027-018", adoptedOn = "2027-02-18", title = "Lancement de l’AMI Cohésion sociale" },
            themes = new[] { "Mobilité", "Santé", "Éducation" },
            specification = "Les actions répondent à un besoin que le contrat de ville ne couvre pas.",
            envelopes = new[] { new { kind = "Specific", budgetYear = now.Year, amount = 150_000 } },
            rules = (object[])
            [
                Rule("SiretPresent", new { }),
                Rule("DistrictResidentsShareAtLeast", new { share = 0.6 }),
                Rule("AmountBetween", new { minimum = 1_000, maximum = 10_000 }),
                Rule("BudgetBalanced", new { }),
                Rule("RepublicanCommitmentSigned", new { }),
                .. furtherRules,
            ],
            milestones = new[]
            {
                new { kind = "LaunchMeeting", at = now.AddDays(7) },
                new { kind = "SubmissionOpens", at = now },
                new { kind = "SubmissionDeadline", at = now.AddDays(deadlineInDays) },
            },
            contactPoints = new[] { new { name = "Direction Cohésion sociale", email = "cohesion@demo.localhost" } },
        };
    }

    /// <summary>What an association fills in: 70 of 100 people in districts, 5 000 € asked of one funder, balanced.</summary>
    public static object Draft(Guid funder, int inDistricts = 70, int asked = 5_000) => new
    {
        action = new
        {
            title = "Ateliers numériques de quartier",
            description = "Des ateliers hebdomadaires avec les habitants.",
            beneficiaries = 100,
            beneficiariesInDistricts = inDistricts,
            startsOn = "2027-06-01",
            endsOn = "2027-12-15",
        },
        requestedAmounts = new Dictionary<string, int> { [funder.ToString()] = asked },
        budget = new
        {
            lines = new Dictionary<string, object>
            {
                ["C60.1"] = new { amount = 3_000 },
                ["C64.1"] = new { amount = 5_000 },
                ["P70"] = new { amount = 8_000 - asked },
                ["P74.COM"] = new { entries = new[] { new { funder = funder.ToString(), amount = asked } } },
            },
        },
    };

    public async Task<Guid> PublishedCallAsync(int deadlineInDays = 67, params object[] furtherRules)
    {
        using var manager = await platform.As("programme-manager");
        var drafted = (await manager.WriteAsync("/api/calls", Call(deadlineInDays, furtherRules))).Expect(HttpStatusCode.Created);
        (await manager.WriteAsync($"/api/calls/{drafted.Id}/publish", null, drafted.Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        return drafted.Id;
    }

    public async Task<Guid> RegisteredOperatorAsync(string siret = Siret)
    {
        using var association = await platform.As("association");
        var registered = (await association.WriteAsync("/api/operators", new { kind = "Association", legalName = "Les Ateliers du Terril", siret, rna = "W621000001", communeCode = "62498" }))
            .Expect(HttpStatusCode.Created);
        (await association.WriteAsync($"/api/operators/{registered.Id}/republican-commitment", new { textVersion = "2021-1947" }, registered.Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        return registered.Id;
    }

    public async Task<Guid> FunderAsync(Guid callId)
    {
        using var anyone = platform.Anonymous();
        return (await anyone.ReadAsync($"/api/calls/{callId}")).Expect(HttpStatusCode.OK).Body.GetProperty("envelopes")[0].GetProperty("funderId").GetGuid();
    }

    /// <summary>A draft filled in and ready to be submitted.</summary>
    /// <returns>The file and its version.</returns>
    public async Task<(Guid Id, string Version)> ReadyDraftAsync(Guid callId, Guid operatorId)
    {
        using var association = await platform.As("association");
        var started = (await association.WriteAsync("/api/applications", new { callId, operatorId })).Expect(HttpStatusCode.Created);
        var saved = (await association.MergeAsync($"/api/applications/{started.Id}", Draft(await FunderAsync(callId)), started.Tag)).Expect(HttpStatusCode.NoContent);
        return (started.Id, saved.Tag!);
    }

    public async Task<Answer> SubmitAsync(Guid dossier, string? version, string? key = null)
    {
        using var association = await platform.As("association");
        return await association.WriteAsync($"/api/applications/{dossier}/submit", new { declarations = Declarations }, version, key);
    }

    /// <summary>Takes a step with a file, at the version that the account reads now.</summary>
    public async Task<Answer> ActAsync(string account, Guid dossier, string step, object? body = null)
    {
        using var client = await platform.As(account);
        var read = (await client.ReadAsync($"/api/applications/{dossier}")).Expect(HttpStatusCode.OK);
        return await client.WriteAsync($"/api/applications/{dossier}/{step}", body, read.Tag);
    }

    /// <summary>A file as an account reads it.</summary>
    public async Task<Answer> FileAsync(string account, Guid dossier)
    {
        using var client = await platform.As(account);
        return (await client.ReadAsync($"/api/applications/{dossier}")).Expect(HttpStatusCode.OK);
    }

    public static object Rule(string code, object parameters) => new { code, blocking = true, parameters, explanationFrench = "Règle de l’appel.", explanationEnglish = "A rule of the call." };
}
