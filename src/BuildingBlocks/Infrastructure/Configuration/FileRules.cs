using System.Globalization;
using static AmiPlatform.BuildingBlocks.Infrastructure.Configuration.Settings;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Faults in the settings of files.</summary>
internal static class FileRules
{
    private const int Least = 1_024, Most = 1_024 * 1_024 * 1_024;

    public static IEnumerable<string> Files(FilesOptions options)
    {
        if (options.LargestBytes is < Least or > Most) yield return Fault("Files:LargestBytes", $"{Least} to {Most}", $"{options.LargestBytes}");
        if (options.QuotaBytes < options.LargestBytes) yield return Fault("Files:QuotaBytes", $"at least Files:LargestBytes ({options.LargestBytes})", $"{options.QuotaBytes}");
        if (options.Scanner is { } scanner && Address(scanner) is null) yield return Fault("Files:Scanner", "a host and a port, such as localhost:3310", scanner);
    }

    public static IEnumerable<string> S3(S3Options options)
    {
        if (options.Endpoint is { } endpoint && !SettingsRules.IsWeb(endpoint)) yield return Fault("S3:Endpoint", SettingsRules.WebAddress, endpoint.ToString());
    }

    /// <summary>What a store of that kind needs and has not.</summary>
    public static IEnumerable<string> Missing(S3Options options)
    {
        if (options.Endpoint is null) yield return Fault("S3:Endpoint", SettingsRules.WebAddress, null);
        if (string.IsNullOrWhiteSpace(options.Bucket)) yield return Fault("S3:Bucket", "the name of a bucket, because Files:Store is S3", null);
        if (string.IsNullOrWhiteSpace(options.AccessKey)) yield return Fault("S3:AccessKey", "the identifier of a key, because Files:Store is S3", null);
        if (string.IsNullOrWhiteSpace(options.SecretKey)) yield return Fault("S3:SecretKey", "the secret of the key, because Files:Store is S3", null);
    }

    /// <summary>Host and port of a setting.</summary>
    public static (string Host, int Port)? Address(string setting)
    {
        var colon = setting.LastIndexOf(':');
        return colon > 0 && int.TryParse(setting[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? (setting[..colon].Trim('[', ']'), port)
            : null;
    }
}
