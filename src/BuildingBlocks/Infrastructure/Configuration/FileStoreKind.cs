namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Where the content of files is kept.</summary>
public enum FileStoreKind
{
    /// <summary>In the folder <c>files/</c> of <c>Storage:Directory</c>.</summary>
    Local,

    /// <summary>In a bucket of a service that speaks S3, see <see cref="S3Options"/>.</summary>
    S3,
}
