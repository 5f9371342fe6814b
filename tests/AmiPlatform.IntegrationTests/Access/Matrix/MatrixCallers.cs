using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Access.Matrix;

/// <summary>One caller of each kind, signed in.</summary>
internal sealed class MatrixCallers : IDisposable
{
    private static readonly (string Role, string Ownership, string Account)[] Accounts =
    [
        ("Administrator", "-", "administrator"), ("ProgrammeManager", "-", "programme-manager"), ("Instructor", "-", "instructor"), ("Evaluator", "-", "evaluator"),
        ("CommitteeMember", "-", "committee-member"), ("FunderAgent", "-", "funder-agent"), ("Finance", "-", "finance"), ("Auditor", "-", "auditor"),
        ("Representative", "own", "association"), ("Editor", "own", "association-editor"), ("Viewer", "own", "association-viewer"),
    ];

    private readonly List<(string Role, string Ownership, HttpClient Client)> all = [];

    private MatrixCallers()
    {
    }

    public IReadOnlyList<(string Role, string Ownership, HttpClient Client)> All => all;

    public HttpClient Anonymous => all[0].Client;

    public static async Task<MatrixCallers> SignedInAsync(PlatformFixture platform, MatrixScene scene)
    {
        var callers = new MatrixCallers();
        callers.all.Add(("Anonymous", "-", platform.Anonymous()));
        foreach (var (role, ownership, account) in Accounts) callers.all.Add((role, ownership, await platform.As(account)));
        callers.all.Add(("Representative", "other", await scene.OtherAsync()));
        return callers;
    }

    /// <summary>The first whom an operation lets in, as it was reviewed.</summary>
    public (string Role, string Ownership, HttpClient Client) Admitted(string operation)
    {
        var admitted = Cell.Reviewed().Where(cell => cell.Operation == operation && cell.Status is >= 200 and < 300).Select(cell => (cell.Role, cell.Ownership)).ToHashSet();
        return all.First(caller => admitted.Contains((caller.Role, caller.Ownership)));
    }

    public void Dispose()
    {
        foreach (var (_, _, client) in all) client.Dispose();
    }
}
