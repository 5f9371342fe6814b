using System.Net;
using System.Net.Sockets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Extensions.Hosting.Internal;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>A server that cannot be reached, or has no room for a transaction now, is told from a mistake: the client hears 503 and tries again.</summary>
public sealed class SqlServerDoorTests
{
    [Fact]
    public async Task A_server_that_does_not_answer_is_unavailable()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        var door = new SqlServerDoor(Location($"Server=127.0.0.1,{port};Database=ami;User Id=ami;Password=ami;Connect Timeout=2;ConnectRetryCount=0;Encrypt=False"));

        await Should.ThrowAsync<WritingUnavailableException>(() => door.RunAsync(_ => Task.FromResult(Result.Success), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1205, 13, true)]
    [InlineData(-2, 11, true)]
    [InlineData(40613, 17, true)]
    [InlineData(0, 20, true)]
    [InlineData(2601, 14, false)]
    [InlineData(547, 16, false)]
    [InlineData(208, 16, false)]
    public void What_passes_is_told_from_what_stays(int number, byte severity, bool passes) => SqlServerFaults.IsUnavailable(number, severity).ShouldBe(passes);

    private static DatabaseLocation Location(string connectionString) => new(
        new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = connectionString },
        new StorageOptions { Directory = Path.GetTempPath() },
        new HostingEnvironment { ContentRootPath = Path.GetTempPath() });
}
