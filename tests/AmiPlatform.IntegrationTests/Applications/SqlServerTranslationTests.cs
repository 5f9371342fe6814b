using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.IntegrationTests.Persistence;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>No SQL Server answers here; that each query can be said to one is shown all the same.</summary>
public sealed class SqlServerTranslationTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.CreateVersion7();
    private readonly SilentServer server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_query_of_files_translates()
    {
        await using var context = Context();
        var (queries, last) = (new DossierQueries(context), new DossierPosition(Now, new DossierId(Id)));
        await queries.FindAsync(Id, Token);
        await queries.OfMemberAsync(Id, new DossierFilter(Id, DossierState.Draft), 50, last, Token);
        await queries.SubmittedAsync(new DossierFilter(Id, DossierState.Submitted), 50, last, Token);
        await Should.ThrowAsync<InvalidOperationException>(() => queries.CountedFilesAsync(Id, Id, last.Id, Token), "a count always has a row; this server answers with none");
        await new DossierRepository(context, new RequestContext()).FindAsync(new DossierId(Id), Token);
        await new DossierRepository(context, new RequestContext()).OfCallAsync(Id, DossierState.Draft, 50, Token);
        Understood(6);
        server.Said[1].ShouldContain("[Id] < @");
        server.Said[2].ShouldContain("[SubmittedAt] DESC");
    }

    [Fact]
    public async Task Every_query_of_copies_and_receipts_translates()
    {
        await using var context = Context();
        await new KnownCallRepository(context).FindAsync(Id, Token);
        await new KnownCallRepository(context).TitledAsync("Santé", Token);
        var operators = new KnownOperatorRepository(context);
        await operators.FindAsync(Id, Token);
        await operators.FindOrAddMemberAsync(Id, Id, Token);
        await operators.OfMemberAsync(Id, Token);
        await operators.RoleAsync(Id, Id, Token);
        await operators.FindOrAddDelegationAsync(Id, Token);
        await Should.ThrowAsync<InvalidOperationException>(() => operators.HoldsDelegationAsync(Id, Id, Id, new DateOnly(2027, 3, 1), Token), "whether there is one is always a row; this server answers with none");
        var territory = new KnownTerritoryRepository(context);
        await territory.FindOrAddDistrictAsync(Id, Token);
        await territory.FindOrAddCommuneAsync(Id, Token);
        await territory.DistrictsAsync([Id], Token);
        await territory.DistrictsInForceAsync(new DateOnly(2027, 3, 1), Token);
        await territory.CommunesAsync(["62498"], Token);
        await new SubmissionRepository(context).LastReceiptAsync(new DossierId(Id), Token);
        await new SubmissionRepository(context).TurnsOfAsync(Id, Id, Token);
        await new ReceiptKeyRepository(context).AllAsync(Token);
        Understood(16);
    }

    private void Understood(int queries)
    {
        server.Said.Count.ShouldBe(queries, "one statement for each query");
        foreach (var said in server.Said)
        {
            SilentServer.Parse(said).ShouldHaveSingleItem();
            said.ShouldContain("[applications].");
        }

        output.WriteLine($"{queries} queries translated for SQL Server and parsed");
    }

    private SqlServerApplicationsDbContext Context() => new(server.Options<SqlServerApplicationsDbContext>("applications"));
}
