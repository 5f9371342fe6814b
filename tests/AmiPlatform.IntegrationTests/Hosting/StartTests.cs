using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>What an operator of the platform does with the host, and what the host answers.</summary>
public sealed class StartTests : IDisposable
{
    private const int SettingsRefused = 2;
    private static readonly HttpClient Http = new();
    private readonly StartFolder folder = new(Path.Combine(Path.GetTempPath(), "amiplatform-start-" + Guid.NewGuid().ToString("N")));

    public void Dispose()
    {
        if (Directory.Exists(folder.Path)) Directory.Delete(folder.Path, recursive: true);
    }

    [Fact]
    public async Task The_address_and_the_folder_that_are_given_are_used_and_a_restart_keeps_the_data_and_seeds_nothing_twice()
    {
        var first = await RunAsync(folder.Settings());
        first["platform_accounts"].ShouldBe(11);
        first["territories_communes"].ShouldBe(36);
        var second = await RunAsync(folder.Settings());
        second.ShouldBe(first);
    }

    [Fact]
    public async Task The_first_start_prints_addresses_accounts_and_what_to_try()
    {
        await using var host = HostProcess.Start(folder.Settings());
        var address = await host.ReadyAsync();
        await host.LineAsync("curl -s");
        host.Output.ShouldContain($"AmiPlatform is ready on {address.GetLeftPart(UriPartial.Authority)}");
        host.Output.ShouldContain("/api/calls?phase=Open");
        host.Output.ShouldContain("association@demo.localhost");
        host.Output.ShouldContain(PlatformFixture.Password);
        host.Output.ShouldNotContain("Mail:Server");

        var page = await Http.GetStringAsync(new Uri(address, "/"), TestContext.Current.CancellationToken);
        page.ShouldContain("association@demo.localhost");
        page.ShouldContain("AMI Cohésion Sociale</a>");
        page.ShouldNotContain(PlatformFixture.Password);
    }

    [Fact]
    public async Task A_host_that_is_interrupted_while_it_starts_ends_cleanly_and_starts_the_next_time()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "SIGINT is sent by a shell, and there is none here.");
        await using (var host = HostProcess.Start(folder.Settings()))
        {
            await host.LineAsync("PlatformDbContext: applied");
            (await host.InterruptAsync()).ShouldBe(0, host.Output);
        }

        await RunAsync(folder.Settings());
    }

    [Fact]
    public async Task A_copy_made_by_vacuum_into_while_the_host_runs_is_whole_and_starts_elsewhere()
    {
        var copy = new StartFolder(folder.Path + "-copy");
        Directory.CreateDirectory(copy.Path);
        SortedDictionary<string, long> whole;
        var settings = folder.Settings();
        settings["Secrets__Key"] = HostProcess.SecretKey;
        await using (var host = HostProcess.Start(settings))
        {
            await host.ReadyAsync();
            whole = await folder.Database.SettledCountsAsync(TestContext.Current.CancellationToken);
            folder.Database.Read($"VACUUM INTO '{Path.Combine(copy.Path, "amiplatform.db")}'");
        }

        try
        {
            await using var restored = HostProcess.Start(HostProcess.Production(copy.Path));
            await restored.ReadyAsync();
            copy.Database.Counts().ShouldBe(whole);
        }
        finally
        {
            Directory.Delete(copy.Path, recursive: true);
        }
    }

    [Fact]
    public async Task Migrate_makes_an_empty_folder_a_database_and_changes_nothing_the_second_time()
    {
        var (exit, output) = await CommandAsync(HostProcess.Production(folder.Path), "migrate");
        exit.ShouldBe(0, output);
        output.ShouldContain("Applied ");
        var counts = folder.Database.Counts();
        counts["platform_accounts"].ShouldBe(0);
        (exit, output) = await CommandAsync(HostProcess.Production(folder.Path), "migrate");
        exit.ShouldBe(0, output);
        output.ShouldContain("The database is up to date.");
        folder.Database.Counts().ShouldBe(counts);
    }

    [Fact]
    public async Task Backfill_gives_a_consumer_the_past_events_and_names_the_consumers_where_there_is_none_of_that_name()
    {
        var (exit, output) = await CommandAsync(HostProcess.Production(folder.Path), "backfill", "events.when-a-call-is-published");
        exit.ShouldBe(0, output);
        output.ShouldContain("0 past events are due for events.when-a-call-is-published.");
        (exit, output) = await CommandAsync(HostProcess.Production(folder.Path), "backfill", "events.when-nothing-happens");
        exit.ShouldBe(1, output);
        output.ShouldContain("There is no consumer \"events.when-nothing-happens\"");
        output.ShouldContain("  events.when-a-call-is-published");
        (exit, output) = await CommandAsync(HostProcess.Production(folder.Path), "backfill");
        exit.ShouldBe(2, output);
        output.ShouldContain("backfill CONSUMER");
    }

    [Fact]
    public async Task A_word_that_is_no_command_starts_nothing_and_is_told_which_there_are()
    {
        var (exit, output) = await CommandAsync(HostProcess.Production(folder.Path), "migrat");
        exit.ShouldBe(2, output);
        output.ShouldContain("There is no command \"migrat\". Commands: migrate, create-administrator EMAIL, backfill CONSUMER, verify-audit [HASH].");
        File.Exists(Path.Combine(folder.Path, "amiplatform.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_audit_says_that_the_chain_holds_and_names_the_entry_that_was_changed()
    {
        var settings = HostProcess.Production(folder.Path);
        settings["AMIPLATFORM_ADMINISTRATOR_PASSWORD"] = PlatformFixture.Password;
        var (exit, output) = await CommandAsync(settings, "create-administrator", "first@authority.example");
        exit.ShouldBe(0, output);
        (exit, output) = await CommandAsync(settings, "verify-audit");
        exit.ShouldBe(0, output);
        output.ShouldContain("Entries: 1; seals: 1;");
        output.ShouldContain("The chain holds.");
        folder.Database.Execute("UPDATE platform_audit_entries SET Actor = 'somebody else'");
        (exit, output) = await CommandAsync(settings, "verify-audit");
        exit.ShouldBe(1, output);
        output.ShouldContain("Entry 1 was changed.");
    }

    [Fact]
    public async Task In_production_there_is_nobody_until_an_administrator_is_created_once()
    {
        var counts = await RunAsync(HostProcess.Production(folder.Path));
        counts["platform_accounts"].ShouldBe(0);
        counts["territories_communes"].ShouldBe(0);
        var settings = HostProcess.Production(folder.Path);
        settings["AMIPLATFORM_ADMINISTRATOR_PASSWORD"] = PlatformFixture.Password;
        var (exit, output) = await CommandAsync(settings, "create-administrator", "first@authority.example");
        exit.ShouldBe(0, output);
        output.ShouldContain("The account first@authority.example is an administrator.");
        (exit, output) = await CommandAsync(settings, "create-administrator", "second@authority.example");
        exit.ShouldBe(1, output);
        output.ShouldContain("There is an administrator already");

        await using var host = HostProcess.Start(HostProcess.Production(folder.Path));
        var login = new Uri(await host.ReadyAsync(), "/api/access/login");
        using var answer = await Http.PostAsJsonAsync(login, new { email = "first@authority.example", password = PlatformFixture.Password }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("accessToken").GetString().ShouldNotBeNullOrEmpty();
        var hash = Convert.FromBase64String((string)new DatabaseFile(folder.Path).Read("SELECT PasswordHash FROM platform_accounts")!);
        (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))).ShouldBe(
            ((byte)1, (uint)KeyDerivationPrf.HMACSHA512, 100_000u), "the format, its function and how often it is applied");
    }

    [Theory]
    [InlineData("Authority__Siren", "12", "Authority:Siren: expected nine digits, got \"12\".")]
    [InlineData("Authority__TimeZone", "Europe/Nowhere", "Authority:TimeZone: expected the IANA name of a time zone, such as Europe/Paris, got \"Europe/Nowhere\".")]
    [InlineData("Database__Provider", "Oracle", "Database:Provider: expected Sqlite or SqlServer, got \"Oracle\".")]
    [InlineData("Database__MigrateAtStart", "maybe", "Database:MigrateAtStart: expected true or false, got \"maybe\".")]
    [InlineData("Host__PublicUrl", "ftp://here", "Host:PublicUrl: expected an absolute address that begins with http:// or https://, got \"ftp://here/\".")]
    [InlineData("Storage__Directory", "/dev/null/data", "Storage:Directory: expected a folder that can be written to, got \"/dev/null/data\".")]
    [InlineData("Secrets__Key", "", "Secrets:Key: expected 32 random bytes in base 64, such as `openssl rand -base64 32` makes, got nothing.")]
    [InlineData("Secrets__Key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Secrets:Key: expected 32 random bytes in base 64, such as `openssl rand -base64 32` makes, got something else.")]
    [InlineData("S3__SecretKey", "minioadmin", "S3:SecretKey: expected a secret of your own, got one that examples and services come with.")]
    [InlineData("Secrets__Key", "ZGV2ZWxvcG1lbnQgb25seSwgbm90IGEgc2VjcmV0ISE=", "Secrets:Key: expected 32 random bytes in base 64, such as `openssl rand -base64 32` makes, got the value for development, which everybody can read.")]
    [InlineData("Cors__Origins__0", "https://portal.example/path", "Cors:Origins:0: expected an origin such as https://portal.example, without a path, got \"https://portal.example/path\".")]
    [InlineData("Host__Proxies__0", "everyone", "Host:Proxies:0: expected an address such as 10.0.0.7 or a network such as 10.0.0.0/24, got \"everyone\".")]
    [InlineData("Mail__Server", "mail.example", "Mail:Server: expected a host and a port, such as mail.example:587, got \"mail.example\".")]
    [InlineData("Mail__Server", "mail.example:25", "Mail:From: expected a mail address, because Mail:Server is set and Authority:Email is not, got nothing.")]
    [InlineData("Mail__From", "nobody", "Mail:From: expected a mail address, got \"nobody\".")]
    [InlineData("Mail__User", "ami", "Mail:Password: expected the password of Mail:User, got nothing.")]
    [InlineData("Files__Scanner", "clamav", "Files:Scanner: expected a host and a port, such as localhost:3310, got \"clamav\".")]
    [InlineData("Files__QuotaBytes", "1000", "Files:QuotaBytes: expected at least Files:LargestBytes (20971520), got \"1000\".")]
    [InlineData("Files__LargestBytes", "0", "Files:LargestBytes: expected 1024 to 1073741824, got \"0\".")]
    [InlineData("Files__Store", "S3", "S3:Bucket: expected the name of a bucket, because Files:Store is S3, got nothing.")]
    [InlineData("OpenIdConnect__Providers__sso__Authority", "http://sso.example", "OpenIdConnect:Providers:sso:Authority: expected an absolute address that begins with https://, or with http:// on this machine, got \"http://sso.example/\".")]
    [InlineData("RateLimits__ApiKey", "0", "RateLimits:ApiKey: expected at least 1 request a minute, got \"0\".")]
    [InlineData("RateLimits__SignIn", "0", "RateLimits:SignIn: expected at least 1 request a minute, got \"0\".")]
    [InlineData("Limits__HeaderSeconds", "0", "Limits:HeaderSeconds: expected 1 to 120, got \"0\".")]
    [InlineData("Demonstration__Enabled", "true", "Demonstration:Enabled: expected false outside Development, got \"true\" in Production.")]
    public async Task A_setting_that_is_wrong_is_named_and_the_host_does_not_start(string variable, string value, string said)
    {
        var settings = HostProcess.Production(folder.Path);
        settings[variable] = value;
        var (exit, output) = await CommandAsync(settings);
        exit.ShouldBe(SettingsRefused, output);
        output.ShouldContain(said);
        output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "banana", "ASPNETCORE_URLS: expected addresses such as http://localhost:5080, separated by ;, or ports, got \"banana\".")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", "ASPNETCORE_URLS: expected addresses such as http://localhost:5080, separated by ;, or ports, got \"http://127.0.0.1:99999\".")]
    [InlineData("ASPNETCORE_URLS", "ftp://127.0.0.1:0", "ASPNETCORE_URLS: expected addresses such as http://localhost:5080, separated by ;, or ports, got \"ftp://127.0.0.1:0\".")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "many", "ASPNETCORE_HTTP_PORTS: expected addresses such as http://localhost:5080, separated by ;, or ports, got \"many\".")]
    public async Task An_address_that_cannot_be_read_is_named_in_one_line(string variable, string value, string said)
    {
        var settings = HostProcess.Production(folder.Path);
        settings.Remove("ASPNETCORE_URLS");
        settings[variable] = value;
        var (exit, output) = await CommandAsync(settings);
        exit.ShouldBe(1, output);
        output.ShouldBe(said);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_in_one_line_before_anything_is_written()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        var settings = HostProcess.Production(folder.Path);
        settings["ASPNETCORE_URLS"] = address;
        var (exit, output) = await CommandAsync(settings);
        exit.ShouldBe(1, output);
        output.ShouldBe($"ASPNETCORE_URLS: cannot listen on {address}: something else listens there already.");
        File.Exists(Path.Combine(folder.Path, "amiplatform.db")).ShouldBeFalse();
    }

    private async Task<SortedDictionary<string, long>> RunAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var host = HostProcess.Start(settings);
        var address = await host.ReadyAsync();
        using var ready = await Http.GetAsync(new Uri(address, "/health/ready"), TestContext.Current.CancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        var counts = await folder.Database.SettledCountsAsync(TestContext.Current.CancellationToken);
        (await host.InterruptAsync()).ShouldBe(0, host.Output);
        return counts;
    }

    private static async Task<(int Exit, string Output)> CommandAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var host = HostProcess.Start(settings, arguments);
        var exit = await host.ExitAsync();
        return (exit, host.Output);
    }
}
