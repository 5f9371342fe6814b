using System.Net;
using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.Territories.IntegrationEvents;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class ReadingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await platform.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Members_and_staff_see_an_operator_and_for_all_others_it_does_not_exist()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(11));
        foreach (var path in new[] { $"/{id}", $"/{id}/members", $"/{id}/applications" })
        {
            foreach (var account in new[] { "association", "administrator", "programme-manager", "instructor", "finance", "auditor" })
                await (await platform.As(account)).ShownAsync(path);
            foreach (var account in new[] { "association-viewer", "evaluator", "committee-member", "funder-agent" })
            {
                using var hidden = await (await platform.As(account)).ReadAsync(path);
                await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
            }

            using var unsigned = await platform.Anonymous().ReadAsync(path);
            unsigned.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var unknown = await (await platform.As("auditor")).ReadAsync($"/{Guid.Empty}/members");
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
    }

    [Fact]
    public async Task Staff_browse_by_name_page_by_page_and_find_whatever_the_accents()
    {
        using var owner = await platform.As("association");
        foreach (var (name, number) in new[] { ("Émaux d’Artois", 21), ("Zénith", 22), ("eau vive", 23), ("Zenith", 24), ("Écoles du Soir", 25) })
            await owner.RegisteredAsync(OperatorClient.Company(number, name));
        using var staff = await platform.As("programme-manager");
        var names = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await staff.ShownAsync(cursor is null ? "?limit=2" : $"?limit=2&cursor={cursor}");
            names.AddRange(page.Names());
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        names.Take(3).ShouldBe(["eau vive", "Écoles du Soir", "Émaux d’Artois"]);
        names.Skip(3).Order(StringComparer.Ordinal).ShouldBe(["Zenith", "Zénith"]);
        (await staff.ShownAsync("?text=ECOLES%20du")).Names().ShouldBe(["Écoles du Soir"]);
        (await staff.ShownAsync($"?text={OperatorClient.Siret(22)}")).Names().ShouldBe(["Zénith"]);
        (await staff.ShownAsync($"?text={OperatorClient.Siret(22)[..9]}%20{OperatorClient.Siret(22)[9..]}")).Names().ShouldBe(["Zénith"]);
        (await staff.ShownAsync("?status=Registered&kind=Company&text=zenith")).Names().Length.ShouldBe(2);
        (await staff.ShownAsync("?status=Verified")).Names().ShouldBeEmpty();
        (await staff.ShownAsync("?kind=Association")).Names().ShouldBeEmpty();
        (await staff.ShownAsync("?text=100%25")).Names().ShouldBeEmpty();
        (await owner.ShownAsync("/own")).Names().Length.ShouldBe(5);
        using var stranger = await platform.As("association-viewer");
        (await stranger.ShownAsync("/own")).Names().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?limit=0", "paging.limit-out-of-range", "/limit")]
    [InlineData("?limit=201", "paging.limit-out-of-range", "/limit")]
    [InlineData("?cursor=%20", "paging.cursor-not-valid", "/cursor")]
    [InlineData("?cursor=YQ", "paging.cursor-not-valid", "/cursor")]
    [InlineData("?cursor=YR9i", "paging.cursor-not-valid", "/cursor")]
    public async Task A_page_that_is_none_is_refused_at_the_parameter(string query, string code, string parameter)
    {
        using var staff = await platform.As("auditor");
        using var answer = await staff.ReadAsync(query);
        await answer.ShouldRefuseAsync(HttpStatusCode.BadRequest, code, parameter);
    }

    [Fact]
    public async Task The_list_is_for_staff()
    {
        using var member = await platform.As("association");
        using var answer = await member.ReadAsync(string.Empty);
        await answer.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
    }

    [Fact]
    public async Task The_directory_tells_everyone_name_kind_and_commune_and_nothing_more()
    {
        using var owner = await platform.As("association");
        using var agent = await platform.As("programme-manager");
        foreach (var body in new[] { OperatorClient.Association(31, "Zone libre"), OperatorClient.Company(32, "Écran noir") })
        {
            using var verified = await agent.ChangeAsync($"/{await owner.RegisteredAsync(body)}/verify", new { }, 1);
            verified.EnsureSuccessStatusCode();
        }

        await owner.RegisteredAsync(OperatorClient.Company(33, "Pas encore vérifiée"));
        await EventSource.RaiseAsync(platform, new CommuneImported(Guid.CreateVersion7(), "62498", "Lens", 32_000, platform.Clock.GetUtcNow()));
        await platform.DrainAsync();
        var first = await platform.Anonymous().ShownAsync("/directory?limit=1");
        first.GetProperty("items")[0].GetRawText().ShouldBe("""{"legalName":"Écran noir","kind":"Company"}""");
        var second = await platform.Anonymous().ShownAsync($"/directory?cursor={first.GetProperty("nextCursor").GetString()}");
        second.GetProperty("items")[0].GetRawText().ShouldBe("""{"legalName":"Zone libre","kind":"Association","commune":"Lens"}""");
        (await platform.Anonymous().ShownAsync("/directory?text=ecran")).Names().ShouldBe(["Écran noir"]);
        (await platform.Anonymous().ShownAsync("/directory?kind=Association")).Names().ShouldBe(["Zone libre"]);
        (await platform.Anonymous().ShownAsync("/directory?text=verifiee")).Names().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_submitted_file_is_counted_and_listed_the_newest_first()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(41));
        var at = platform.Clock.GetUtcNow();
        foreach (var number in new[] { 1, 2, 3 })
        {
            await EventSource.RaiseAsync(platform, new ApplicationSubmitted(
                Guid.CreateVersion7(), Guid.CreateVersion7(), id, $"DOS-2027-00000{number}", "Jardins", 12_000.50m, at.AddMinutes(number)));
        }

        await platform.DrainAsync();
        (await owner.ShownAsync($"/{id}")).GetProperty("submittedApplications").GetInt32().ShouldBe(3);
        var first = await owner.ShownAsync($"/{id}/applications?limit=2");
        first.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("trackingNumber").GetString()).ShouldBe(["DOS-2027-000003", "DOS-2027-000002"]);
        first.GetProperty("items")[0].GetProperty("requested").GetDecimal().ShouldBe(12_000.50m);
        var second = await owner.ShownAsync($"/{id}/applications?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");
        second.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("trackingNumber").GetString()).ShouldBe(["DOS-2027-000001"]);
        second.TryGetProperty("nextCursor", out _).ShouldBeFalse();
        using var broken = await owner.ReadAsync($"/{id}/applications?cursor=YR9i");
        await broken.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
    }
}
