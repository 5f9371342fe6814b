namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>Says that a request is open to whoever is signed in and must enrol a second factor before anything else.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenToEnrolmentAttribute : Attribute;
