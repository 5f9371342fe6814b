namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

internal static class PersonalFiles
{
    /// <summary>Where a file lies in the archive: two files may have the same name.</summary>
    public static string EntryOf(Guid fileId, string name) => $"files/{fileId}-{name.Replace('/', '_').Replace('\\', '_')}";
}
