namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>A fact that an aggregate states about itself, in the past tense; handled inside its own module only.</summary>
#pragma warning disable CA1040 // The marker is what the translators switch over.
public interface IDomainEvent;
#pragma warning restore CA1040
