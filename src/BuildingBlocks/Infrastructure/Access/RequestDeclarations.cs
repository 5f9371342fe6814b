using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>Refuses to start with a request that does not say who may send it.</summary>
public static class RequestDeclarations
{
    /// <summary>Checks that every request names exactly one known permission or says that it is open to all.</summary>
    /// <param name="assemblies">Assemblies that hold requests.</param>
    /// <param name="permissions">What the modules declare.</param>
    /// <exception cref="InvalidOperationException">A request declares nothing, both, or a permission that no module knows.</exception>
    public static void Check(IEnumerable<Assembly> assemblies, PermissionRegistry permissions)
    {
        var faults = assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(IsRequest)
            .Select(request => Fault(request, permissions)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    private static bool IsRequest(Type type) => type is { IsAbstract: false, IsInterface: false }
        && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>));

    private static string? Fault(Type request, PermissionRegistry permissions)
    {
        var permission = request.GetCustomAttribute<RequiresAttribute>()?.Permission;
        var anonymous = request.IsDefined(typeof(AnonymousAttribute));
        if (permission is null) return anonymous ? null : $"{request.FullName} declares neither a permission nor that it is open to all.";
        if (anonymous) return $"{request.FullName} declares a permission and that it is open to all.";
        return permissions.Knows(permission) ? null : $"{request.FullName} requires {permission}, which no module declares.";
    }
}
