namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Persons who are no longer to be known.</summary>
internal sealed partial class Operator
{
    /// <summary>Keeps what an account signed and did, without its name.</summary>
    public void Forget(Guid userId, string marker)
    {
        Commitments = [.. Commitments.Select(signed => signed.SignedBy == userId ? signed with { SignerName = marker } : signed)];
        StatusChanges = [.. StatusChanges.Select(change => change.By.UserId == userId ? change with { By = new Agent(userId, marker) } : change)];
    }
}
