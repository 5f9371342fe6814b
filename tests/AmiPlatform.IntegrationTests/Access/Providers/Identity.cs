namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>Whom the provider of a test has before it.</summary>
internal sealed record Identity(string Subject, string Email, bool Verified = true, string Name = "Camille Durand", params string[] Roles)
{
    /// <summary>Somebody whom no other test knows.</summary>
    public static Identity New(params string[] roles)
    {
        var id = Guid.CreateVersion7().ToString("N");
        return new(id, $"{id}@agglo.example", Roles: roles);
    }
}
