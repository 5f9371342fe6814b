using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Globalization;
using System.Net.Mail;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using static AmiPlatform.BuildingBlocks.Infrastructure.Configuration.Settings;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

internal static class SettingsRules
{
    private const int MostDays = 36_500;
    internal const string WebAddress = "an absolute address that begins with http:// or https://";
    private static readonly PhoneAttribute Telephone = new();

    public static IReadOnlyList<string> Check(object options) => options switch
    {
        HostOptions host => [.. Host(host), .. HardeningRules.Proxies(host)],
        DatabaseOptions database => [.. Database(database)],
        StorageOptions storage => [.. Storage(storage)],
        AuthorityOptions authority => [.. Authority(authority)],
        DemonstrationOptions demonstration => [.. Demonstration(demonstration)],
        OtlpOptions otlp => [.. Otlp(otlp)],
        RetentionOptions retention => [.. Retention(retention)],
        MeetingsOptions meetings => [.. Meetings(meetings)],
        RateLimitsOptions rates => [.. HardeningRules.RateLimits(rates)],
        LimitsOptions limits => [.. HardeningRules.Limits(limits)],
        CorsOptions cors => [.. HardeningRules.Cors(cors)],
        SecretsOptions secrets => [.. HardeningRules.Secrets(secrets)],
        FilesOptions files => [.. FileRules.Files(files)],
        S3Options store => [.. FileRules.S3(store)],
        MailOptions mail => [.. MailRules.Mail(mail)],
        OpenIdConnectOptions connect => [.. ProviderRules.Providers(connect)],
        _ => [],
    };

    private static IEnumerable<string> Host(HostOptions options)
    {
        if (!IsWeb(options.PublicUrl)) yield return Fault("Host:PublicUrl", WebAddress, options.PublicUrl.ToString());
    }

    private static IEnumerable<string> Database(DatabaseOptions options)
    {
        if (options.Provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(options.ConnectionString))
            yield return Fault("Database:ConnectionString", "a connection string, because Database:Provider is SqlServer", options.ConnectionString);
        // A connection string may hold a password: it is not repeated.
        else if (!IsConnectionString(options))
            yield return $"Database:ConnectionString: expected a connection string of {options.Provider}, got something else.";
    }

    private static bool IsConnectionString(DatabaseOptions options)
    {
        try
        {
            DbConnectionStringBuilder builder = options.Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder() : new SqlConnectionStringBuilder();
            builder.ConnectionString = options.ConnectionString ?? string.Empty;
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Storage(StorageOptions options)
    {
        if (options.Directory.IndexOfAny(Path.GetInvalidPathChars()) >= 0) yield return Fault("Storage:Directory", "the path of a folder", options.Directory);
    }

    private static IEnumerable<string> Authority(AuthorityOptions options)
    {
        if (options.Siren.Length != 9 || !options.Siren.All(char.IsAsciiDigit)) yield return Fault("Authority:Siren", "nine digits", options.Siren);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            yield return Fault("Authority:TimeZone", "the IANA name of a time zone, such as Europe/Paris", options.TimeZone);
        if (options.QuestionDays is < 0 or > 365) yield return Fault("Authority:QuestionDays", "a number of days from 0 to 365", $"{options.QuestionDays}");
        foreach (var (phone, index) in options.Phones.Select((phone, index) => (phone, index)))
        {
            if (!Telephone.IsValid(phone)) yield return Fault($"Authority:Phones:{index.ToString(CultureInfo.InvariantCulture)}", "a telephone number", phone);
        }

        if (options.Email is { } email && !MailAddress.TryCreate(email, out _)) yield return Fault("Authority:Email", "a mail address", email);
    }

    private static IEnumerable<string> Demonstration(DemonstrationOptions options)
    {
        if (options is { Enabled: true, Password: { Length: < 12 } password })
            yield return $"Demonstration:Password: expected at least 12 characters, got {password.Length}.";
    }

    private static IEnumerable<string> Otlp(OtlpOptions options)
    {
        if (options.Endpoint is { } endpoint && !IsWeb(endpoint)) yield return Fault("Otlp:Endpoint", WebAddress, endpoint.ToString());
    }

    private static IEnumerable<string> Retention(RetentionOptions options)
    {
        if (options.InboxDays is < 1 or > MostDays) yield return Fault("Retention:InboxDays", $"1 to {MostDays}", $"{options.InboxDays}");
        if (options.EventDays < options.InboxDays || options.EventDays > MostDays)
            yield return Fault("Retention:EventDays", $"Retention:InboxDays ({options.InboxDays}) to {MostDays}", $"{options.EventDays}");
        if (options.IdleNoticeDays < 1 || options.IdleNoticeDays >= options.IdleAccountDays)
            yield return Fault("Retention:IdleNoticeDays", $"1 at least and less than Retention:IdleAccountDays ({options.IdleAccountDays})", $"{options.IdleNoticeDays}");
        (string Name, int Days)[] others =
        [
            (nameof(options.ReplyDays), options.ReplyDays),
            (nameof(options.GuestDays), options.GuestDays),
            (nameof(options.InvitationDays), options.InvitationDays),
            (nameof(options.QuestionDays), options.QuestionDays),
            (nameof(options.HistoryDays), options.HistoryDays),
            (nameof(options.IdleAccountDays), options.IdleAccountDays),
        ];
        foreach (var (name, days) in others.Where(kept => kept.Days is < 1 or > MostDays)) yield return Fault($"Retention:{name}", $"1 to {MostDays}", $"{days}");
    }

    private static IEnumerable<string> Meetings(MeetingsOptions options)
    {
        if (options.SeatOfferHours is < 1 or > 24 * 90) yield return Fault("Meetings:SeatOfferHours", "1 to 2160", $"{options.SeatOfferHours}");
    }

    internal static bool IsWeb(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https";
}
