using System.Collections.Concurrent;
using System.Diagnostics;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>What the host traces while a test runs: name and tags of each activity, as an exporter would send them.</summary>
internal sealed class Traces : IDisposable
{
    private readonly ConcurrentBag<string> ended = [];
    private readonly ActivityListener listener;

    public Traces()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("AmiPlatform", StringComparison.Ordinal) || source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => ended.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Fails where a secret is traced, or where the requests that carried it are not traced at all.</summary>
    /// <param name="secret">What must not be seen.</param>
    /// <param name="pattern">Pattern of the path that had it.</param>
    public void ShouldShow(string pattern, string secret)
    {
        ended.ShouldContain(activity => activity.Contains($"url.path={pattern}", StringComparison.Ordinal));
        ended.ShouldAllBe(activity => !activity.Contains(secret, StringComparison.Ordinal));
    }

    public void Dispose() => listener.Dispose();
}
