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
    public void What_is_personal_is_kept_for_a_day_at_least_and_not_for_ever(string name, string days) =>
        Should.Throw<SettingsException>(() => Configuration(($"Retention:{name}", days)).Read<RetentionOptions>()).Message.ShouldStartWith($"Retention:{name}: expected 1 to 36500, got \"{days}\".");

    [Fact]
    public void A_telephone_number_that_is_none_is_named_by_its_place() =>
        Should.Throw<SettingsException>(() => Configuration(("Authority:Phones:0", "03 21 79 07 90"), ("Authority:Phones:1", "abc")).Read<AuthorityOptions>())
            .Message.ShouldStartWith("Authority:Phones:1: expected a telephone number, got \"abc\".");

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

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
}
