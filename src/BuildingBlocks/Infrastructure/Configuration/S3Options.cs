namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>S3</c>: the service and bucket that keep the content of files when <c>Files:Store</c> is <c>S3</c>.</summary>
public sealed record S3Options
{
    /// <summary>Address of the service, such as <c>https://s3.example</c>; the bucket is a part of the path.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The bucket; it exists.</summary>
    public string? Bucket { get; init; }

    /// <summary>Name of the region under which requests are signed.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Identifier of the key.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret of the key.</summary>
    public string? SecretKey { get; init; }
}
