using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hardening;

public sealed class RateLimitTests(ProductionHost host, ITestOutputHelper output) : IClassFixture<ProductionHost>
{
    private const int SignInsAMinute = 20;
    private const int PublicAMinute = 600;
    private const int DefaultAMinute = 1_200;
    private const int ApiKeyAMinute = 600;

    [Fact]
    public async Task Twenty_right_sign_ins_a_minute_go_through_and_the_next_is_told_when_to_come_again()
    {
        var email = await host.RegisterAsync();
        using var client = host.BehindProxy();
        (await SignInLimit.FaultsAsync(client, email, ProductionHost.Password)).ShouldBeEmpty();

        using var elsewhere = host.BehindProxy();
        (await SignInAsync(elsewhere, email, ProductionHost.Password)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_ten_thousand_guesses_from_one_address_twenty_are_looked_at()
    {
        const string address = "198.51.100.250";
        var (email, begun) = (await host.RegisterAsync(), DateTimeOffset.UtcNow);
        using var client = host.BehindProxy(address);
        int lookedAt = 0, refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (guess, _) =>
        {
            var status = await SignInAsync(client, email, $"guess number {guess}");
            if (status == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
            else Interlocked.Increment(ref lookedAt);
        });
        output.WriteLine($"10 000 guesses: {lookedAt} looked at, {refused} refused");
        lookedAt.ShouldBeLessThanOrEqualTo(SignInsAMinute);
        (lookedAt + refused).ShouldBe(10_000);

        var minutes = (DateTimeOffset.UtcNow.Ticks / TimeSpan.TicksPerMinute) - (begun.Ticks / TimeSpan.TicksPerMinute) + 1;
        var noted = host.Database.Read($"""
            SELECT COUNT(*) FROM platform_audit_entries
            WHERE Refusal = 'http.too-many-requests' AND Address = '{address}' AND Module = 'access' AND Action = 'LogIn' AND Subject = 'Limit:SignIn'
            """);
        ((long)noted!).ShouldBeInRange(1, minutes);
    }

    [Fact]
    public async Task An_address_that_a_client_claims_for_itself_is_not_believed()
    {
        var email = await host.RegisterAsync();
        var statuses = new List<HttpStatusCode>();
        // As many as are refused even where a minute ends between them.
        for (var time = 0; time <= 2 * SignInsAMinute; time++)
        {
            using var client = host.Direct();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{time}");
            statuses.Add(await SignInAsync(client, email, ProductionHost.Password));
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_counted_by_address_and_an_account_by_itself()
    {
        var email = await host.RegisterAsync();
        using var client = host.BehindProxy();
        var statuses = new List<HttpStatusCode>();
        var home = new Uri("/api/territories/communes?limit=1", UriKind.Relative);
        // Ten more are let in each second: a slow machine needs more requests to be refused one.
        while (!statuses.Contains(HttpStatusCode.TooManyRequests) && statuses.Count < 5 * PublicAMinute)
        {
            using var answer = await client.GetAsync(home, TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }

        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        statuses.Take(PublicAMinute).ShouldAllBe(status => status == HttpStatusCode.OK);
        using var answered = await client.PostAsJsonAsync("/api/access/login", new { email, password = ProductionHost.Password }, TestContext.Current.CancellationToken);
        var token = (await answered.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var own = await client.GetAsync(home, TestContext.Current.CancellationToken);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_account_that_asks_too_much_takes_nothing_from_another_at_the_same_address()
    {
        using var busy = await SignedInAsync("198.51.100.240");
        using var quiet = await SignedInAsync("198.51.100.240");
        var home = new Uri("/api/territories/communes?limit=1", UriKind.Relative);
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 5 * DefaultAMinute), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (_, stop) =>
        {
            if (Volatile.Read(ref refused) > 0) return;
            using var answer = await busy.GetAsync(home, stop);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
        });

        refused.ShouldBeGreaterThan(0);
        using var own = await quiet.GetAsync(home, TestContext.Current.CancellationToken);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_asks_too_much_takes_nothing_from_the_other_keys_of_its_account_nor_from_the_account()
    {
        using var owner = await SignedInAsync("198.51.100.241");
        using var busy = await KeyAsync(owner);
        using var quiet = await KeyAsync(owner);
        var own = new Uri("/api/operators/own", UriKind.Relative);
        int answered = 0, refused = 0;
        var begun = DateTimeOffset.UtcNow;
        await Parallel.ForEachAsync(Enumerable.Range(0, ApiKeyAMinute + 150), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (_, stop) =>
        {
            using var answer = await busy.GetAsync(own, stop);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
            else if (answer.StatusCode == HttpStatusCode.OK) Interlocked.Increment(ref answered);
        });

        (answered + refused).ShouldBe(ApiKeyAMinute + 150);
        answered.ShouldBeInRange(ApiKeyAMinute, ApiKeyAMinute + (int)((DateTimeOffset.UtcNow - begun).TotalSeconds + 1) * ApiKeyAMinute / 60);
        refused.ShouldBeGreaterThan(0);
        foreach (var other in new[] { quiet, owner })
        {
            using var answer = await other.GetAsync(own, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private async Task<HttpClient> KeyAsync(HttpClient owner)
    {
        using var made = await owner.PostAsJsonAsync("/api/access/me/api-keys", new { name = "Own operators", scopes = new[] { "operators:read-own" } }, TestContext.Current.CancellationToken);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var key = host.BehindProxy("198.51.100.241");
        key.DefaultRequestHeaders.Authorization = new("Bearer", (await made.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("key").GetString());
        return key;
    }

    private async Task<HttpClient> SignedInAsync(string address)
    {
        var client = host.BehindProxy(address);
        using var answered = await client.PostAsJsonAsync(
            "/api/access/login", new { email = await host.RegisterAsync(), password = ProductionHost.Password }, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answered.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("accessToken").GetString());
        return client;
    }

    private static async Task<HttpStatusCode> SignInAsync(HttpClient client, string email, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/access/login", new { email, password }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
