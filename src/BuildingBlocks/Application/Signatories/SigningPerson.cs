namespace AmiPlatform.BuildingBlocks.Application.Signatories;

/// <summary>Who signs for the authority.</summary>
/// <param name="Holder">The name.</param>
/// <param name="Capacity">As what.</param>
/// <param name="Act">The act that gives the power.</param>
public sealed record SigningPerson(string Holder, string Capacity, string Act);
