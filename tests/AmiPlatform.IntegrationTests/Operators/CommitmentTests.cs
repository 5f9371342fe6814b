using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class CommitmentTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_representative_signs_once_and_the_signature_is_shown()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(51));
        using var signed = await client.SignAsync(id, 1);
        signed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        signed.Headers.ETag!.Tag.ShouldBe("\"2\"");
        var commitment = (await client.ShownAsync($"/{id}")).GetProperty("republicanCommitment");
        commitment.GetProperty("concerned").GetBoolean().ShouldBeTrue();
        commitment.GetProperty("signature").GetProperty("signedAt").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow());
        using var again = await client.SignAsync(id, 2);
        await again.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.commitment-already-signed");
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.operators.republican-commitment-signed.v1' AND Body LIKE '%{id}%'")).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_not_applicable_to_a_company()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Company(52));
        using var answer = await client.SignAsync(id, 1);
        await answer.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "operators.commitment-not-applicable");
    }

    [Fact]
    public async Task Only_the_text_in_force_is_signed()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(53));
        using var answer = await client.SignAsync(id, 1, "1901-1");
        await answer.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "operators.commitment-text-not-in-force", "/textVersion");
    }

    [Fact]
    public async Task Staff_and_editors_may_not_sign_and_strangers_do_not_know_what()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(54));
        await client.JoinAsync(platform, id, "association-editor", "Editor");
        foreach (var account in new[] { "association-editor", "programme-manager" })
        {
            using var refused = await (await platform.As(account)).SignAsync(id, 2);
            await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "operators.representative-only");
        }

        using var hidden = await (await platform.As("association-viewer")).SignAsync(id, 99);
        await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
    }

    [Fact]
    public async Task A_signature_rests_on_the_version_that_was_read()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(55));
        using var blind = await client.SignAsync(id, null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var stale = await client.SignAsync(id, 7);
        await stale.ShouldRefuseAsync(HttpStatusCode.PreconditionFailed, "http.version-not-current");
    }
}
