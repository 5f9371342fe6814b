using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>The funders of all directories.</summary>
internal sealed class KnownFunders(IEnumerable<IFunderDirectory> directories)
{
    public async Task<bool> HoldAsync(Guid funderId, CancellationToken cancellationToken)
    {
        foreach (var directory in directories)
        {
            if (await directory.KnowsAsync(funderId, cancellationToken)) return true;
        }

        return false;
    }
}
