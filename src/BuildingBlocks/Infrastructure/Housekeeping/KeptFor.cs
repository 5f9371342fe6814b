namespace AmiPlatform.BuildingBlocks.Infrastructure.Housekeeping;

/// <summary>Rows of a platform table that are deleted some time after an instant that they hold.</summary>
/// <param name="Table">Name without schema, such as <c>sign_in_failures</c>.</param>
/// <param name="Since">Column with the instant; rows without one stay.</param>
/// <param name="Time">How long they are kept after it.</param>
public sealed record KeptFor(string Table, string Since, TimeSpan Time);
