using Microsoft.AspNetCore.Authentication;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>How the framework's client left a sign-in that came back.</summary>
/// <param name="Properties">Its state, with the tokens.</param>
/// <param name="ReturnTo">Where the browser goes.</param>
/// <param name="Failure">What went wrong.</param>
internal sealed record HandshakeEnd(AuthenticationProperties? Properties, string? ReturnTo, Exception? Failure);
