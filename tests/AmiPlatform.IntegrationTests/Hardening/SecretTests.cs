using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hardening;

/// <summary>The keys behind tokens and receipts lie in the database, sealed under a key that does not.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Another = "1vGQJtNf0Y3b5m0yP7nq2cVxkZ8sWd4hTgRuEoLiAaM=";
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-secrets-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_stored_keys_are_sealed_another_key_does_not_open_them_and_a_new_one_beside_the_old_does()
    {
        var output = await ReadyAsync(HostProcess.Production(folder));
        output.ShouldNotContain("unencrypted form");
        output.ShouldContain($"Mail:Server is not set: mails reach nobody and are written into {Path.Combine(folder, "mail")}");
        var stored = Stored();
        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(xml => xml.Contains("<sealedKey by=", StringComparison.Ordinal) && !xml.Contains("masterKey", StringComparison.Ordinal));

        var settings = HostProcess.Production(folder);
        settings["Secrets__Key"] = Another;
        await using (var refused = HostProcess.Start(settings))
        {
            (await refused.ExitAsync()).ShouldBe(2, refused.Output);
            refused.Output.ShouldContain("Secrets:Key: expected the key under which this database was written");
        }

        Stored().ShouldBe(stored);
        settings["Secrets__OldKeys__0"] = HostProcess.SecretKey;
        await ReadyAsync(settings);
    }

    [Fact]
    public void The_key_for_development_is_the_one_that_production_refuses() =>
        File.ReadAllText(Path.Combine(ApprovedDocumentsTests.Root(), "src", "Host", "appsettings.Development.json")).ShouldContain($"\"{SecretsOptions.PublicKey}\"");

    private static async Task<string> ReadyAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var host = HostProcess.Start(settings);
        await host.ReadyAsync();
        return host.Output;
    }

    private List<string> Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "amiplatform.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT Xml FROM platform_data_protection_keys ORDER BY 1";
        using var rows = read.ExecuteReader();
        var found = new List<string>();
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    }
}
