using AmiPlatform.BuildingBlocks.Application.Signatories;
using AmiPlatform.BuildingBlocks.Domain.Signatories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

internal sealed class SignatoriesInForce(PlatformDbContext context) : ISignatories
{
    // An authority has a handful at a time.
    private const int Most = 200;

    public async Task<SigningPerson?> FindAsync(SignedMatter matter, DateOnly on, CancellationToken cancellationToken)
    {
        var inForce = await context.Signatories.AsNoTracking()
            .Where(signatory => signatory.From <= on && (signatory.To == null || signatory.To >= on))
            .OrderByDescending(signatory => signatory.From).ThenByDescending(signatory => signatory.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return inForce.FirstOrDefault(signatory => signatory.Scope.Contains(matter)) is { } found ? new SigningPerson(found.Holder, found.Capacity, found.Act) : null;
    }
}
