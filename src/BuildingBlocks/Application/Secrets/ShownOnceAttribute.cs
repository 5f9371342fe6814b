namespace AmiPlatform.BuildingBlocks.Application.Secrets;

/// <summary>Marks a member of a response that leaves with the first answer only: it is not stored, so a reply replayed by <c>Idempotency-Key</c> is without it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShownOnceAttribute : Attribute;
