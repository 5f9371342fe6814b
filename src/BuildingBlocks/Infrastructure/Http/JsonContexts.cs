using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The modules' source-generated serialisation.</summary>
public static class JsonContexts
{
    /// <summary>Adds a module's JSON context; the host's options (strictness, names, instants) apply to it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="context">Such as <c>CallsJsonContext.Default</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddJsonContext(this IServiceCollection services, IJsonTypeInfoResolver context) =>
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, context.WithAddedModifier(MakeNullableOptional)));

    /// <summary>What may be null may be left out: answers leave it out, and bodies need not say it.</summary>
    /// <param name="type">Shape of a type.</param>
    internal static void MakeNullableOptional(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            var nullable = member.PropertyType.IsValueType
                ? Nullable.GetUnderlyingType(member.PropertyType) is not null
                : member.AssociatedParameter?.IsNullable == true;
            if (nullable) member.IsRequired = false;
        }
    }
}
