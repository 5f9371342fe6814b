using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Identity's own hasher, counting its work and refusing it inside the write door.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    // As in PlatformFixture: a hundred thousand times would be most of what the tests of signing in do.
    private readonly PasswordHasher<Account> inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
    private int hashes;
    private int verifications;

    public (int Hashes, int Verifications) Work => (hashes, verifications);

    public string HashPassword(Account user, string password)
    {
        RefuseInsideTheDoor();
        Interlocked.Increment(ref hashes);
        return inner.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        RefuseInsideTheDoor();
        Interlocked.Increment(ref verifications);
        return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    private static void RefuseInsideTheDoor()
    {
        if (LaneEntry.IsInside) throw new InvalidOperationException("A password was hashed inside a write transaction.");
    }
}

internal sealed class CountingDoor(IWriteDoor inner) : IWriteDoor
{
    private int writes;

    public int Writes => writes;

    public Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome
    {
        Interlocked.Increment(ref writes);
        return inner.RunAsync(work, cancellationToken);
    }
}
