using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

/// <summary>How modules describe their rows.</summary>
public static class PropertyBuilderExtensions
{
    internal const string RefusalAnnotation = "AmiPlatform:Refusal";
    internal const string RefusalFieldAnnotation = "AmiPlatform:RefusalField";

    /// <summary>Stores the property as one JSON column. The value is immutable: it is replaced, never changed in place.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="property">The property.</param>
    /// <returns>The same builder.</returns>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasConversion(
            value => PersistedJson.Write(value),
            json => PersistedJson.Read<T>(json),
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && PersistedJson.Write(left) == PersistedJson.Write(right)),
                value => value == null ? 0 : PersistedJson.Write(value).GetHashCode(StringComparison.Ordinal),
                value => value));
    }

    /// <summary>The same for a value that is read far more often than it changes, by every request: it is taken out of its text once.</summary>
    /// <typeparam name="T">Type of the property; immutable.</typeparam>
    /// <param name="property">The property.</param>
    /// <returns>The same builder.</returns>
    public static PropertyBuilder<T> HasRepeatedJson<T>(this PropertyBuilder<T> property)
        where T : class?
    {
        property.HasJson();
        return property.HasConversion(value => PersistedJson.Write(value), json => RepeatedJson<T>.Read(json), property.Metadata.GetValueComparer());
    }

    /// <summary>Names the refusal (409) that a violation of this unique index becomes.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="index">A unique index.</param>
    /// <param name="code">Code of the error, such as <c>operators.siret-already-registered</c>.</param>
    /// <param name="field">Pointer (RFC 6901) to the field of the request that holds what is taken, where it is one.</param>
    /// <returns>The same builder.</returns>
    public static IndexBuilder<T> RefusesWith<T>(this IndexBuilder<T> index, string code, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        index.HasAnnotation(RefusalAnnotation, code);
        if (field is not null) index.HasAnnotation(RefusalFieldAnnotation, field);
        return index;
    }

    /// <summary>Names the refusal (409) that a second row with this key becomes, where rows are made by competitors.</summary>
    /// <param name="key">A primary key.</param>
    /// <param name="code">Code of the error.</param>
    /// <returns>The same builder.</returns>
    public static KeyBuilder RefusesWith(this KeyBuilder key, string code)
    {
        ArgumentNullException.ThrowIfNull(key);
        key.HasAnnotation(RefusalAnnotation, code);
        return key;
    }
}
