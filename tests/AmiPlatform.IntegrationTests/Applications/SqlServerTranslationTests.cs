using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.History;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.IntegrationTests.Persistence;
using Microsoft.Extensions.Options;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>No SQL Server answers here; that each query can be said to one is shown all the same.</summary>
public sealed class SqlServerTranslationTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.CreateVersion7();
    private readonly SilentServer server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly IAuthority Authority = new ConfiguredAuthority(Options.Create(new AuthorityOptions()));

    [Fact]
    public async Task Every_query_of_files_translates()
    {
        await using var context = Context();
        var (queries, id) = (new DossierQueries(context, Authority, TimeProvider.System), new DossierId(Id));
        await queries.FindAsync(Id, Id, Token);
        await Should.ThrowAsync<InvalidOperationException>(() => queries.CountedFilesAsync(Id, Id, id, Token), "a count always has a row; this server answers with none");
        await new DossierRepository(context, new RequestContext()).FindAsync(id, Token);
        await new DossierRepository(context, new RequestContext()).OfCallAsync(Id, DossierState.Draft, 50, Token);
        await new DossierRepository(context, new RequestContext()).ListedBeforeAsync(1, 50, Token);
        await new DossierHistory(context).PageAsync(id, withInternal: false, null, 50, new HistoryPosition(Now, Id), Token);
        Understood(6);
    }

    [Theory]
    [InlineData(nameof(DossierSortKey.StartedAt), "[StartedAt] DESC")]
    [InlineData(nameof(DossierSortKey.SubmittedAt), "[SubmittedAt] DESC")]
    [InlineData(nameof(DossierSortKey.Requested), "[Requested] DESC")]
    public async Task Every_list_of_files_translates(string key, string order)
    {
        await using var context = Context();
        var listing = new DossierListing(context, Authority, TimeProvider.System);
        var descending = new DossierSelection(Id, Id, Id, DossierState.Draft, Id, Id, null, "texte", Now, Now, new DossierOrder(Enum.Parse<DossierSortKey>(key), Descending: true));
        var ascending = descending with { MemberId = null, FunderId = null, Order = descending.Order with { Descending = false } };
        await listing.PageAsync(descending, 50, new DossierPosition(1, new DossierId(Id)), count: false, Token);
        await listing.PageAsync(ascending, 50, new DossierPosition(1, new DossierId(Id)), count: false, Token);
        await listing.PageAsync(descending with { Theme = "Insertion" }, 50, after: null, count: false, Token);
        Understood(4);
        server.Said[0].ShouldContain(order);
    }

    [Fact]
    public async Task Every_query_of_copies_and_receipts_translates()
    {
        await using var context = Context();
        await new KnownCallRepository(context).FindAsync(Id, Token);
        await new KnownCallRepository(context).TitledAsync("Santé", Token);
        var operators = new KnownOperatorRepository(context, Authority, TimeProvider.System);
        await operators.FindAsync(Id, Token);
        await operators.FindOrAddMemberAsync(Id, Id, Token);
        await operators.OfMemberAsync(Id, Token);
        await operators.NotSearchableAsync(Token);
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
        await new SubmissionRepository(context).LastSealedAsync(new DossierId(Id), Token);
        await new SubmissionRepository(context).TurnsOfAsync(Id, Id, Token);
        await new ReceiptKeyRepository(context).AllAsync(Token);
        Understood(18);
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
