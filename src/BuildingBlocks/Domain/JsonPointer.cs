namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>JSON pointers (RFC 6901), by which a refusal says which field is at fault.</summary>
public static class JsonPointer
{
    /// <summary>A name as a step of a pointer.</summary>
    /// <param name="name">Name of a member, with any characters.</param>
    /// <returns>The name, with the tilde and the slash written as the RFC asks.</returns>
    public static string Step(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }
}
