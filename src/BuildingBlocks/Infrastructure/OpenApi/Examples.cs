using System.Reflection;
using System.Text.Json.Nodes;
using AmiPlatform.BuildingBlocks.Application.Paging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>The examples that the OpenAPI documents show, from the <c>Examples.json</c> embedded in the platform's assemblies: by body or response, else by request.</summary>
internal sealed class Examples
{
    private const string OwnNames = "AmiPlatform.";
    private readonly Dictionary<(string Owner, string Name), JsonNode> byName = [];

    /// <summary>Loads the examples of assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The examples.</returns>
    /// <exception cref="InvalidOperationException">A name stands twice.</exception>
    public static Examples Load(IEnumerable<Assembly> assemblies)
    {
        var examples = new Examples();
        foreach (var assembly in assemblies)
        {
            using var stream = assembly.GetManifestResourceStream("Examples.json");
            foreach (var (name, example) in stream is null ? new JsonObject() : JsonNode.Parse(stream)!.AsObject())
            {
                if (!examples.byName.TryAdd((Owner(assembly), name), example!)) throw new InvalidOperationException($"Examples: {name} stands twice, again in {assembly.GetName().Name}.");
            }
        }

        return examples;
    }

    /// <summary>The example of a body or response.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="request">The request, whose name stands for a type that is not the platform's own.</param>
    /// <returns>A copy of the example, or nothing.</returns>
    public JsonNode? Of(Type type, Type request)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
            return Of(type.GetGenericArguments()[0], request) is { } item ? new JsonObject { ["items"] = new JsonArray(item) } : null;
        var own = type.FullName?.StartsWith(OwnNames, StringComparison.Ordinal) == true;
        var named = own ? type : request;
        return byName.GetValueOrDefault((Owner(named.Assembly), named.Name))?.DeepClone();
    }

    // Two modules may give the same name to bodies of their own.
    private static string Owner(Assembly assembly) => assembly.GetName().Name!.Split('.')[1];
}
