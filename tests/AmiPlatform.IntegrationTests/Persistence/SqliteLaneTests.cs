using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

public sealed class SqliteLaneTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-lane-").FullName;
    private readonly DatabaseLocation database;
    private readonly SqliteLane lane;

    public SqliteLaneTests()
    {
        database = new DatabaseLocation(new DatabaseOptions(), new StorageOptions { Directory = folder }, new Place(folder));
        lane = new SqliteLane(database, NullLogger<SqliteLane>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (await Write("CREATE TABLE notes (text TEXT NOT NULL)")).IsSuccess.ShouldBeTrue();

    public async ValueTask DisposeAsync()
    {
        await lane.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_success_is_kept_and_seen_by_readers_when_the_answer_comes()
    {
        (await Write("INSERT INTO notes VALUES ('kept')")).IsSuccess.ShouldBeTrue();
        Read().ShouldBe(["kept"]);
    }

    [Theory]
    [InlineData("synchronous", 2L)]
    [InlineData("foreign_keys", 1L)]
    public async Task What_is_answered_is_synced_to_the_disk_and_no_row_refers_to_nothing(string pragma, long expected)
    {
        var value = await lane.RunAsync(
            session => Task.FromResult<Result<long>>((long)session.Statement($"PRAGMA {pragma}").ExecuteScalar()!),
            Token);
        value.Value.ShouldBe(expected);
    }

    [Fact]
    public async Task Work_that_breaks_the_connection_fails_and_the_next_is_done()
    {
        var broken = lane.RunAsync(
            session =>
            {
                session.Connection.Close();
                return Task.FromResult(Result.Success);
            },
            Token);
        await Should.ThrowAsync<Exception>(broken);
        (await Write("INSERT INTO notes VALUES ('afterwards')")).IsSuccess.ShouldBeTrue();
        Read().ShouldBe(["afterwards"]);
    }

    [Fact]
    public async Task A_refusal_rolls_its_own_work_back_and_nobody_elses()
    {
        Task<Result>[] all =
        [
            .. Enumerable.Range(0, 50).Select(number => lane.RunAsync(
                session =>
                {
                    session.Statement("INSERT INTO notes VALUES (@text)", ("@text", $"{number}")).ExecuteNonQuery();
                    return Task.FromResult(number % 2 == 0 ? Result.Success : Error.Rule("test.refused"));
                },
                Token)),
        ];
        var outcomes = await Task.WhenAll(all);
        outcomes.Count(outcome => outcome.IsSuccess).ShouldBe(25);
        Read().Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 25).Select(number => 2 * number));
    }

    [Fact]
    public async Task An_exception_reaches_its_own_caller_only()
    {
        var broken = lane.RunAsync<Result>(_ => throw new InvalidDataException("broken"), Token);
        var sound = Write("INSERT INTO notes VALUES ('sound')");
        await Should.ThrowAsync<InvalidDataException>(broken);
        (await sound).IsSuccess.ShouldBeTrue();
        Read().ShouldBe(["sound"]);
    }

    [Fact]
    public async Task Work_that_awaits_something_else_than_the_database_is_refused_and_not_kept()
    {
        var never = new TaskCompletionSource();
        var waiting = lane.RunAsync(
            async session =>
            {
                session.Statement("INSERT INTO notes VALUES ('waiting')").ExecuteNonQuery();
                await never.Task;
                return Result.Success;
            },
            Token);
        (await Should.ThrowAsync<InvalidOperationException>(waiting)).Message.ShouldContain("awaited something else");
        Read().ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_that_would_wait_for_the_lane_it_is_in_is_refused()
    {
        Task<Result>? inner = null;
        await lane.RunAsync(
            _ =>
            {
                inner = Write("INSERT INTO notes VALUES ('inner')");
                return Task.FromResult(Result.Success);
            },
            Token);
        (await Should.ThrowAsync<InvalidOperationException>(inner!)).Message.ShouldContain("cannot wait for the lane");
    }

    [Fact]
    public async Task Work_can_be_cancelled_while_it_waits_and_then_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        Task<Result>? second = null;
        await lane.RunAsync(
            _ =>
            {
                using (ExecutionContext.SuppressFlow()) second = Task.Run(() => lane.RunAsync(session => Insert(session, "late"), cancelled.Token), Token);
                cancelled.Cancel();
                return Task.FromResult(Result.Success);
            },
            Token);
        await Should.ThrowAsync<OperationCanceledException>(second!);
        Read().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_database_fails_the_whole_group_and_writing_resumes_by_itself()
    {
        await Write("PRAGMA max_page_count = 8");
        var tooMuch = lane.RunAsync(session => Insert(session, new string('x', 100_000)), Token);
        await Should.ThrowAsync<WritingUnavailableException>(tooMuch);
        (await Write("INSERT INTO notes VALUES ('after')")).IsSuccess.ShouldBeTrue();
        Read().ShouldBe(["after"]);
    }

    [Fact]
    public async Task What_flows_with_the_caller_flows_into_the_work()
    {
        var ambient = new AsyncLocal<string> { Value = "caller" };
        string? seen = null;
        await lane.RunAsync(
            _ =>
            {
                seen = ambient.Value;
                return Task.FromResult(Result.Success);
            },
            Token);
        seen.ShouldBe("caller");
    }

    private static Task<Result> Insert(WriteSession session, string text)
    {
        session.Statement("INSERT INTO notes VALUES (@text)", ("@text", text)).ExecuteNonQuery();
        return Task.FromResult(Result.Success);
    }

    private Task<Result> Write(string sql) => lane.RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        Token);

    private List<string> Read()
    {
        using var connection = new SqliteConnection(database.ReaderConnectionString);
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT text FROM notes ORDER BY rowid";
        using var reader = select.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private sealed class Place(string root) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "tests";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = root;

        public string EnvironmentName { get; set; } = "Development";
    }
}
