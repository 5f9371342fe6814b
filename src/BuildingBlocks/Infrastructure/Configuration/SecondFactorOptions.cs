namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>SecondFactor</c>: the authenticator app at sign-in.</summary>
public sealed record SecondFactorOptions
{
    /// <summary>Whether whoever holds a staff role must have one; those who have none may only enrol it. The accounts of the demonstration need none.</summary>
    public bool CompulsoryForStaff { get; init; }
}
