using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Seed;
using AmiPlatform.Benchmarks.Submit;

namespace AmiPlatform.Benchmarks.Growth;

/// <summary>A platform with so many files, its lists, single reads and submissions.</summary>
internal sealed class GrownPlatform : IAsyncDisposable
{
    private const int PageSize = 50;
    private static readonly string[] FileOrders = ["-startedAt", "startedAt", "-submittedAt", "submittedAt", "-requested", "requested"];
    private static readonly string[] OperatorOrders = ["legalName", "-registeredAt", "registeredAt"];
    private readonly Platform platform;
    private readonly SeededDossiers seeded;
    private readonly DraftStock drafts;
    private readonly string association, staff;

    private GrownPlatform(Platform platform, SeededDossiers seeded, DraftStock drafts, string association, string staff) =>
        (this.platform, this.seeded, this.drafts, this.association, this.staff) = (platform, seeded, drafts, association, staff);

    public Server Server => platform.Server;

    public static async Task<GrownPlatform> StartAsync(string folder, int files, int drafts)
    {
        var seeded = await DossierSeed.PrepareAsync(folder, files);
        var stock = await DraftStock.PrepareAsync(folder, drafts);
        var platform = await Platform.StartAsync(folder);
        return new GrownPlatform(platform, seeded, stock, await platform.SignInAsync("association"), await platform.SignInAsync("programme-manager"));
    }

    /// <summary>What must not become slower.</summary>
    public IReadOnlyList<Probe> Probes() =>
    [
        new("one file", Each(id => $"/api/applications/{id}")),
        new("its receipt", Each(id => $"/api/applications/{id}/receipt")),
        new("its history", Each(id => $"/api/applications/{id}/history")),
        .. FileOrders.Select(order => new Probe($"files, {order}", Staff($"/api/applications?sort={order}&limit={PageSize}"))),
        .. FileOrders.Select(order => new Probe($"files of a call, {order}", Staff($"/api/applications?callId={seeded.CallId}&sort={order}&limit={PageSize}"))),
        new("files in a state", Staff($"/api/applications?state={seeded.State}&limit={PageSize}")),
        new("files in a rare state", Staff($"/api/applications?state=Inadmissible&limit={PageSize}")),
        new("files of a call in a state", Staff($"/api/applications?callId={seeded.CallId}&state={seeded.State}&limit={PageSize}")),
        new("files of an operator", Staff($"/api/applications?operatorId={seeded.OperatorIds[^1]}&limit={PageSize}")),
        new("own files", Association($"/api/applications?limit={PageSize}")),
        new("one operator", Staff($"/api/operators/{seeded.OperatorIds[^1]}")),
        .. OperatorOrders.Select(order => new Probe($"operators, {order}", Staff($"/api/operators?sort={order}&limit={PageSize}"))),
        new("operators to verify", Staff($"/api/operators?status=Registered&limit={PageSize}")),
        new("own operators", Association("/api/operators/own")),
        new("directory", Staff($"/api/operators/directory?limit={PageSize}")),
        new("files in an operator's history", Staff($"/api/operators/{seeded.OperatorIds[^1]}/applications")),
        new("calls", Staff("/api/calls")),
        new("one call", Association($"/api/calls/{seeded.CallId}")),
        new("submit", drafts.Submissions(association)),
    ];

    /// <summary>The first page of a list and a page far behind it.</summary>
    /// <param name="order">Order of the list.</param>
    /// <param name="page">Number of the page.</param>
    public async Task<(Probe First, Probe Far)> PagesAsync(string order, int page)
    {
        var path = $"/api/applications?sort={order}&limit={PageSize}";
        var cursor = string.Empty;
        for (var number = 1; number < page; number++)
        {
            var answer = await platform.GetAsync(path + cursor, staff);
            cursor = $"&cursor={answer.GetProperty("nextCursor").GetString()}";
        }

        return (new Probe($"page 1, {order}", Staff(path)), new Probe($"page {page}, {order}", Staff(path + cursor)));
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private Func<byte[]?> Staff(string path) => Same(path, staff);

    private Func<byte[]?> Association(string path) => Same(path, association);

    private static Func<byte[]?> Same(string path, string token)
    {
        var request = Wire.Get(path, $"Authorization: Bearer {token}");
        return () => request;
    }

    private Func<byte[]?> Each(Func<Guid, string> path)
    {
        var last = -1;
        return () => Wire.Get(path(seeded.Identifiers[(int)((uint)Interlocked.Increment(ref last) * 7_919L % seeded.Identifiers.Count)]), $"Authorization: Bearer {staff}");
    }
}
