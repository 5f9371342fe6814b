using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Configuration;

public sealed class SettingsTests
{
    [Fact]
    public void Without_configuration_the_defaults_hold()
    {
        var configuration = Configuration();
        configuration.Read<DatabaseOptions>().ShouldBe(new DatabaseOptions());
        configuration.Read<StorageOptions>().Directory.ShouldBe("data");
        configuration.Read<AuthorityOptions>().TimeZone.ShouldBe("Europe/Paris");
        configuration.Read<HostOptions>().Link("/meetings").ShouldBe(new Uri("http://localhost:5080/meetings"));
    }

    [Fact]
    public void Values_are_read_by_section_and_name()
    {
        var configuration = Configuration(("Database:Provider", "SqlServer"), ("Database:ConnectionString", "Server=x"), ("Database:MigrateAtStart", "false"));
        var database = configuration.Read<DatabaseOptions>();
        database.ShouldBe(new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=x", MigrateAtStart = false });
        Configuration(("Authority:Phones:0", "03 21 79 07 90")).Read<AuthorityOptions>().Phones.ShouldBe(["03 21 79 07 90"]);
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider: expected Sqlite or SqlServer, got \"Oracle\".")]
    [InlineData("Database:MigrateAtStart", "maybe", "Database:MigrateAtStart: expected true or false, got \"maybe\".")]
    [InlineData("Database:Provider", "SqlServer", "Database:ConnectionString: expected a connection string, because Database:Provider")]
    [InlineData("Database:Provider", "1", "Database:Provider: expected Sqlite or SqlServer, got \"1\".")]
    [InlineData("Database:ConnectionString", "garbage", "Database:ConnectionString: expected a connection string of Sqlite, got something else.")]
    public void A_fault_names_the_key_what_was_expected_and_what_was_given(string key, string value, string message) =>
        Should.Throw<SettingsException>(() => Configuration((key, value)).Read<DatabaseOptions>()).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("abc", "Retention:EventDays: expected a whole number, got \"abc\".")]
    [InlineData("2147483647", "Retention:EventDays: expected Retention:InboxDays (30) to 36500, got \"2147483647\".")]
    public void Days_are_whole_and_can_be_counted_back_from_today(string days, string message) =>
        Should.Throw<SettingsException>(() => Configuration(("Retention:EventDays", days)).Read<RetentionOptions>()).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("GuestDays", "0")]
    [InlineData("InvitationDays", "-1")]
    [InlineData("QuestionDays", "36501")]
    [InlineData("HistoryDays", "0")]
    [InlineData("IdleAccountDays", "36501")]
    public void What_is_personal_is_kept_for_a_day_at_least_and_not_for_ever(string name, string days) =>
        Should.Throw<SettingsException>(() => Configuration(($"Retention:{name}", days)).Read<RetentionOptions>()).Message.ShouldStartWith($"Retention:{name}: expected 1 to 36500, got \"{days}\".");

    [Theory]
    [InlineData("0")]
    [InlineData("730")]
    public void Whoever_is_warned_that_an_account_ends_is_warned_before(string days) =>
        Should.Throw<SettingsException>(() => Configuration(("Retention:IdleNoticeDays", days)).Read<RetentionOptions>())
            .Message.ShouldStartWith($"Retention:IdleNoticeDays: expected 1 at least and less than Retention:IdleAccountDays (730), got \"{days}\".");

    [Fact]
    public void A_telephone_number_that_is_none_is_named_by_its_place() =>
        Should.Throw<SettingsException>(() => Configuration(("Authority:Phones:0", "03 21 79 07 90"), ("Authority:Phones:1", "abc")).Read<AuthorityOptions>())
            .Message.ShouldStartWith("Authority:Phones:1: expected a telephone number, got \"abc\".");

    [Fact]
    public void Providers_are_read_by_name()
    {
        var provider = Provider(
            "entra", ("Pkce", "false"), ("Scopes:0", "openid"), ("Scopes:1", "email"), ("Roles:Instructor:0", "a"), ("Roles:Instructor:1", "b"), ("VerifiedEmailClaim", "xms_edov"))
            .Read<OpenIdConnectOptions>().Providers.ShouldHaveSingleItem();
        provider.Key.ShouldBe("entra");
        provider.Value.Pkce.ShouldBeFalse();
        provider.Value.UserInfo.ShouldBeTrue();
        provider.Value.Scopes.ShouldBe(["openid", "email"]);
        provider.Value.Roles["Instructor"].ShouldBe(["a", "b"]);
        provider.Value.VerifiedEmailClaim.ShouldBe("xms_edov");
        Configuration().Read<OpenIdConnectOptions>().Providers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a", "Authority", "http://provider.example", "OpenIdConnect:Providers:a:Authority: expected an absolute address that begins with https://, or with http:// on this machine, got \"http://provider.example/\".")]
    [InlineData("a", "Authority", "provider", "OpenIdConnect:Providers:a:Authority: expected an absolute address")]
    [InlineData("a", "Authority", "", "OpenIdConnect:Providers:a:Authority: expected an absolute address")]
    [InlineData("a", "ClientId", "", "OpenIdConnect:Providers:a:ClientId: expected the name under which the platform is registered with the provider, got nothing.")]
    [InlineData("a", "ClientSecret", " ", "OpenIdConnect:Providers:a:ClientSecret: expected the secret of the registration, got nothing.")]
    [InlineData("a", "Pkce", "perhaps", "OpenIdConnect:Providers:a:Pkce: expected true or false, got \"perhaps\".")]
    [InlineData("a", "Scopes:0", "email", "OpenIdConnect:Providers:a:Scopes: expected a list in which openid is, got \"email\".")]
    [InlineData("a", "Roles:Boss:0", "x", "OpenIdConnect:Providers:a:Roles:Boss: expected one of the roles Administrator, ")]
    [InlineData("a", "Roles:Auditor:0", "", "OpenIdConnect:Providers:a:Roles:Auditor: expected values of the claim roles, got \"\".")]
    [InlineData("A b", "Pkce", "true", "OpenIdConnect:Providers:A b: expected a name of lower-case letters, digits and hyphens, 40 at most, got \"A b\".")]
    public void A_fault_of_a_provider_names_its_key_and_never_its_secret(string name, string key, string value, string message)
    {
        var refused = Should.Throw<SettingsException>(() => Provider(name, (key, value)).Read<OpenIdConnectOptions>()).Message;
        refused.ShouldStartWith(message);
        refused.ShouldNotContain("the secret itself");
    }

    [Fact]
    public void A_host_with_a_fault_does_not_start_and_says_which()
    {
        var configuration = Configuration(("Authority:Siren", "12"), ("Authority:TimeZone", "Mars/Olympus"));
        var services = new ServiceCollection().AddSingleton(configuration).AddPlatformOptions();
        using var provider = services.BuildServiceProvider();
        var thrown = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        thrown.Failures.ShouldContain("Authority:Siren: expected nine digits, got \"12\".");
        thrown.Message.ShouldContain("Mars/Olympus");
    }

    private static IConfiguration Provider(string name, params (string Key, string Value)[] settings)
    {
        (string Key, string Value)[] right = [("Authority", "https://provider.example"), ("ClientId", "ami"), ("ClientSecret", "the secret itself")];
        return Configuration([.. right.ExceptBy(settings.Select(setting => setting.Key), setting => setting.Key).Concat(settings).Select(setting => ($"OpenIdConnect:Providers:{name}:{setting.Key}", setting.Value))]);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
}
