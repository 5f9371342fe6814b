using System.Globalization;
using System.Text;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Writes what becomes of long work as server-sent events (HTML, section 9.2), until it has ended, the reader leaves or the host stops.</summary>
internal sealed class OperationStream(FollowedOperation followed) : IResult
{
    public const string MediaType = "text/event-stream";

    // What another host does is seen by looking; what this one does is told.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2), Silence = TimeSpan.FromSeconds(15), Longest = TimeSpan.FromMinutes(10);
    private static readonly byte[] Sign = ": still here\n\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var followers = httpContext.RequestServices.GetRequiredService<OperationFollowers>();
        if (followed.Ended && httpContext.Request.Headers["Last-Event-ID"] == followed.Revision.ToString(CultureInfo.InvariantCulture))
        {
            // A browser that is answered so does not come again.
            httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (!followers.TryEnter())
        {
            await new ProblemResult([OperationErrors.TooManyFollow()]).ExecuteAsync(httpContext);
            return;
        }

        using var left = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted, httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            httpContext.Response.ContentType = MediaType;
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            // To a proxy that would gather events before it passes them on.
            httpContext.Response.Headers["X-Accel-Buffering"] = "no";
            if (!HttpMethods.IsHead(httpContext.Request.Method)) await WriteAsync(httpContext, left.Token);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The reader went away, or comes to the next host.
        }
        finally
        {
            followers.Leave();
        }
    }

    private async Task WriteAsync(HttpContext http, CancellationToken left)
    {
        var (changes, clock) = (http.RequestServices.GetRequiredService<OperationChanges>(), http.RequestServices.GetRequiredService<TimeProvider>());
        var (begun, written, revision) = (clock.GetUtcNow(), clock.GetUtcNow(), 0);
        while (clock.GetUtcNow() - begun < Longest)
        {
            var change = changes.Next;
            if (await ReadAsync(http, left) is not { } row) return;
            var news = row.Revision != revision;
            if (news || clock.GetUtcNow() - written >= Silence)
            {
                await SendAsync(http, news ? Event(http, row) : Sign, left);
                written = clock.GetUtcNow();
            }

            revision = row.Revision;
            if (row.EndedAt is not null) return;
            await change.WaitAsync(Look, clock, left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            left.ThrowIfCancellationRequested();
        }
    }

    private async Task<OperationRow?> ReadAsync(HttpContext http, CancellationToken left)
    {
        await using var context = http.RequestServices.GetRequiredService<IContextSource<PlatformDbContext>>().Reader();
        return await context.Operations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == followed.Id, left);
    }

    private static byte[] Event(HttpContext http, OperationRow row)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var response = OperationResponse.Of(row, http.RequestServices.GetRequiredService<ICaller>());
        return Encoding.UTF8.GetBytes($"event: operation\nid: {row.Revision}\ndata: {JsonSerializer.Serialize(response, options.GetTypeInfo(typeof(OperationResponse)))}\n\n");
    }

    private static async Task SendAsync(HttpContext http, byte[] bytes, CancellationToken left)
    {
        await http.Response.Body.WriteAsync(bytes, left);
        await http.Response.Body.FlushAsync(left);
    }
}
