#pragma warning disable CA1032 // The one constructor says what an operator must correct.

namespace AmiPlatform.Host.Start;

/// <summary>The host cannot listen where it is told to.</summary>
/// <param name="message">The setting, what was expected, what was given.</param>
internal sealed class AddressException(string message) : Exception(message);
