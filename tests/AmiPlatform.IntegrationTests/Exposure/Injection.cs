namespace AmiPlatform.IntegrationTests.Exposure;

/// <summary>A valid body with one member that its schema does not have.</summary>
/// <param name="Pointer">Where the member is.</param>
/// <param name="Body">The body.</param>
internal sealed record Injection(string Pointer, string Body);
