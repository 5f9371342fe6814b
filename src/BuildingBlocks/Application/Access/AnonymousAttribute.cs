namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>Says that a request is open to everyone, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnonymousAttribute : Attribute;
