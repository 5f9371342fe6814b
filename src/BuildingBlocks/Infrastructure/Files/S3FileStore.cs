using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Keeps content in a bucket of a service that speaks S3, under the folders <c>files/</c> and the first letters of its name.</summary>
internal sealed class S3FileStore(S3Options options) : IFileStore, IDisposable
{
    private const string Root = "files/";

    private readonly AmazonS3Client client = new(
        new BasicAWSCredentials(options.AccessKey, options.SecretKey),
        new AmazonS3Config
        {
            ServiceURL = options.Endpoint!.ToString(),
            AuthenticationRegion = options.Region,
            ForcePathStyle = true,
            // Services other than Amazon's refuse the checksums behind the content that the client would add.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });

    public Task KeepAsync(string name, StagedFile content, CancellationToken cancellationToken) => AskAsync(
        name,
        () =>
        {
            content.Content.Position = 0;
            return client.PutObjectAsync(
                new PutObjectRequest { BucketName = options.Bucket, Key = KeyOf(name), InputStream = content.Content, AutoCloseStream = false, UseChunkEncoding = false },
                cancellationToken);
        },
        cancellationToken);

    public async Task<Stream> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var head = await AskAsync(name, () => client.GetObjectMetadataAsync(options.Bucket, KeyOf(name), cancellationToken), cancellationToken);
        return new S3Content(head.ContentLength, (from, token) => AskAsync(name, () => ReadFromAsync(name, from, token), token));
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(name, () => client.DeleteObjectAsync(options.Bucket, KeyOf(name), cancellationToken), cancellationToken);

    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = Root };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(Root, () => client.ListObjectsV2Async(request, cancellationToken), cancellationToken);
            foreach (var kept in page.S3Objects ?? []) yield return new StoredContent(kept.Key[(kept.Key.LastIndexOf('/') + 1)..], kept.LastModified!.Value.ToUniversalTime());
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated is true);
    }

    public void Dispose() => client.Dispose();

    private static string KeyOf(string name) => $"{Root}{name[..2]}/{name}";

    private static async Task<T> AskAsync<T>(string what, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (Exception refused) when (refused is AmazonClientException or AmazonServiceException or HttpRequestException or IOException
            || (refused is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new StoreUnavailableException($"The store answered nothing good about {what}.", refused);
        }
    }

    private async Task<Stream> ReadFromAsync(string name, long from, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = options.Bucket, Key = KeyOf(name) };
        if (from > 0) request.ByteRange = new ByteRange($"bytes={from}-");
        return (await client.GetObjectAsync(request, cancellationToken)).ResponseStream;
    }
}
