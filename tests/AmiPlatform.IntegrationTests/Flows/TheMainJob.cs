using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>A call is published, its launch meeting appears, an association registers, drafts, submits and holds a receipt.</summary>
public sealed class TheMainJob(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Story story = new(platform);

    [Fact]
    public async Task From_a_published_call_to_a_receipt_that_anyone_can_verify()
    {
        await platform.ResetAsync();
        using var anyone = platform.Anonymous();
        using var manager = await platform.As("programme-manager");
        using var association = await platform.As("association");

        var call = await story.PublishedCallAsync();
        (await anyone.ReadAsync("/api/calls?phase=Open")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldBe(call);

        var meeting = (await manager.ReadAsync("/api/events/meetings")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
        var planned = (await manager.ReadAsync($"/api/events/meetings/{meeting}")).Expect(HttpStatusCode.OK);
        planned.Body.GetProperty("agenda").GetArrayLength().ShouldBe(3);
        (await anyone.ReadAsync($"/api/events/meetings/{meeting}")).Expect(HttpStatusCode.NotFound);
        (await manager.WriteAsync($"/api/events/meetings/{meeting}/announce", null, planned.Tag)).Expect(HttpStatusCode.NoContent);
        (await anyone.ReadAsync("/api/events/meetings")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);

        var holder = await story.RegisteredOperatorAsync();
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        var eligibility = (await association.ReadAsync($"/api/applications/{file}/eligibility")).Expect(HttpStatusCode.OK);
        eligibility.Body.GetProperty("rules").EnumerateArray().ShouldAllBe(rule => rule.GetProperty("outcome").GetString() == "Passed");

        var receipt = (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        receipt.Body.GetProperty("trackingNumber").GetString().ShouldBe("DOS-2027-000001");
        (await story.SubmitAsync(file, null)).Expect(HttpStatusCode.OK).Body.ToString().ShouldBe(receipt.Body.ToString());

        var jws = receipt.Body.GetProperty("jws").GetString();
        (await anyone.WriteAsync("/api/applications/receipt-verifications", new { jws })).Expect(HttpStatusCode.OK).Body.GetProperty("valid").GetBoolean().ShouldBeTrue();
        (await anyone.ReadAsync($"/api/applications/receipt-verifications/{jws}")).Expect(HttpStatusCode.OK).Body.GetProperty("valid").GetBoolean().ShouldBeTrue();

        await platform.DrainAsync();
        (await association.ReadAsync($"/api/operators/{holder}/applications")).Expect(HttpStatusCode.OK).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await manager.ReadAsync($"/api/calls/{call}")).Body.GetProperty("submittedApplications").GetInt32().ShouldBe(1);

        (await platform.CountAsync("platform_audit_entries", $"Action = 'DraftCall' AND Subject LIKE '%Call:{call}%'")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'SubmitDossier' AND Subject LIKE 'Dossier:{file}%'")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", "Action = 'SubmitDossier'")).ShouldBe(2, "a repeated submission changes nothing, and is noted");
    }
}
