namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>A way to reach the service that runs the call.</summary>
internal sealed record ContactPoint(string Name, string? Email, string? Phone);
