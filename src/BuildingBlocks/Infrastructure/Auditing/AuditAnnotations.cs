using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>What the audit must know about the rows of a module.</summary>
public static class AuditAnnotations
{
    internal const string Secret = "AmiPlatform:Secret";
    internal const string Record = "AmiPlatform:Record";

    /// <summary>Says that the audit shows that this property changed, and never what it holds.</summary>
    /// <param name="property">A property.</param>
    /// <returns>The same builder.</returns>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasAnnotation(Secret, true);
        return property;
    }

    /// <summary>Says that the rows are themselves a record of changes, which the audit does not repeat.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">Its builder.</param>
    /// <returns>The same builder.</returns>
    public static EntityTypeBuilder<T> IsRecordOfChanges<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entity);
        entity.HasAnnotation(Record, true);
        return entity;
    }
}
