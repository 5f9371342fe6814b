namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>
/// Awaits results of types of the OpenID Connect client. A start looks at every type of this assembly; a method that awaited such a result by its own type would be a type that loads the client, whether
/// somebody signs in by it or not.
/// </summary>
internal static class LateType
{
    public static async Task<object?> Of<T>(Task<T> result)
        where T : class? => await result;
}
