using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class ReceiptTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Anyone_verifies_a_receipt_here_or_with_the_published_key()
    {
        var jws = await ReceiptAsync();
        using var anyone = platform.Anonymous();

        (await VerifyAsync(anyone, new { jws })).GetProperty("valid").GetBoolean().ShouldBeTrue();
        (await Scene.ReadAsync(anyone, $"/receipt-verifications/{jws}")).GetProperty("valid").GetBoolean().ShouldBeTrue();

        var key = (await anyone.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json", TestContext.Current.CancellationToken)).GetProperty("keys")[0];
        var parts = jws.Split('.');
        JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement.GetProperty("kid").GetString().ShouldBe(key.GetProperty("kid").GetString());
        using var verifier = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(key.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(key.GetProperty("y").GetString()) },
        });
        verifier.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        key.TryGetProperty("d", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_byte_of_the_payload_changed_in_turn_is_found()
    {
        var jws = await ReceiptAsync();
        var parts = jws.Split('.');
        var payload = Base64Url.DecodeFromChars(parts[1]);
        using var anyone = platform.Anonymous();
        for (var index = 0; index < payload.Length; index++)
        {
            var changed = payload.ToArray();
            changed[index] ^= 1;
            var answer = await VerifyAsync(anyone, new { jws = $"{parts[0]}.{Base64Url.EncodeToString(changed)}.{parts[2]}" });
            answer.GetProperty("valid").GetBoolean().ShouldBeFalse();
            answer.GetProperty("reason").GetString().ShouldBe("SignatureNotValid");
        }
    }

    [Fact]
    public async Task Every_byte_of_the_header_changed_in_turn_is_no_receipt_and_no_failure()
    {
        var parts = (await ReceiptAsync()).Split('.');
        var header = Base64Url.DecodeFromChars(parts[0]);
        using var anyone = platform.Anonymous();
        for (var index = 0; index < header.Length; index++)
        {
            foreach (var bits in new byte[] { 1, 0x80, 0xff })
            {
                var changed = header.ToArray();
                changed[index] ^= bits;
                var answer = await VerifyAsync(anyone, new { jws = $"{Base64Url.EncodeToString(changed)}.{parts[1]}.{parts[2]}" });
                answer.GetProperty("valid").GetBoolean().ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData("{\"jws\":\"eyJhbGciOiJFUzI1NiIsImtpZCI6Iv8ifQ.e30.eA\"}", "Malformed")]
    [InlineData("\"text\"", "Malformed")]
    [InlineData("{\"jws\":\"a.b.c\"}", "Malformed")]
    [InlineData("{\"jws\":3}", "Malformed")]
    [InlineData("{\"other\":\"x\"}", "Malformed")]
    [InlineData("[]", "Malformed")]
    [InlineData("null", "Malformed")]
    [InlineData("{\"jws\":\"eyJhbGciOiJFUzI1NiIsImtpZCI6IngifQ.e30.eA\"}", "UnknownKey")]
    [InlineData("{\"jws\":\"eyJhbGciOiJub25lIiwia2lkIjoieCJ9.e30.eA\"}", "Malformed")]
    public async Task Whatever_is_json_is_answered(string body, string reason)
    {
        using var anyone = platform.Anonymous();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await anyone.PostAsync(new Uri("/api/applications/receipt-verifications", UriKind.Relative), content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var verification = await answer.JsonAsync();
        verification.GetProperty("valid").GetBoolean().ShouldBeFalse();
        verification.GetProperty("reason").GetString().ShouldBe(reason);
    }

    [Fact]
    public async Task What_is_not_json_is_malformed()
    {
        using var anyone = platform.Anonymous();
        using var content = new StringContent("{", Encoding.UTF8, "application/json");
        using var answer = await anyone.PostAsync(new Uri("/api/applications/receipt-verifications", UriKind.Relative), content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_draft_has_no_receipt()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using var answer = await client.GetAsync(new Uri($"/api/applications/{id}/receipt", UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.no-receipt");
    }

    private static async Task<JsonElement> VerifyAsync(HttpClient client, object body)
    {
        using var answer = await client.PostAsJsonAsync("/api/applications/receipt-verifications", body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.JsonAsync();
    }

    private async Task<string> ReceiptAsync()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        using var answer = await Scene.SubmitAsync(client, await scene.DraftAsync(client), 2);
        return (await answer.JsonAsync()).GetProperty("jws").GetString()!;
    }
}
