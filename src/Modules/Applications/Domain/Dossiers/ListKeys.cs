namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>Identifiers in one column, for lists: each between blanks, so that one is found as text on both providers.</summary>
internal static class ListKeys
{
    public static string Of(params IEnumerable<Guid> ids) => string.Concat(ids.Select(id => $" {id:N} "));
}
