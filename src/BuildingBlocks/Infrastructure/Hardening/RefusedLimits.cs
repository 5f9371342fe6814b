using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>
/// Appends to the audit trail whose requests are above a limit: one entry a minute for each account or address, however many requests it sends, and for no more
/// of them than <see cref="MostAMinute"/>, so that nobody fills the table.
/// </summary>
internal sealed class RefusedLimits(TimeProvider clock)
{
    public const int MostAMinute = 100;

    private readonly Lock gate = new();
    private readonly HashSet<CountedTogether> noted = [];
    private long minute;

    /// <summary>Whether these requests are not noted yet in this minute; they are from now on.</summary>
    public bool IsFirst(CountedTogether counted)
    {
        var now = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (gate)
        {
            if (now != minute) noted.Clear();
            minute = now;
            return noted.Count < MostAMinute && noted.Add(counted);
        }
    }

    public async Task NoteAsync(HttpContext http, CountedTogether counted)
    {
        if (!IsFirst(counted)) return;
        var services = http.RequestServices;
        services.GetRequiredService<RequestContext>().Address = http.Connection.RemoteIpAddress;
        var (audit, request) = (services.GetRequiredService<AuditTrail>(), http.GetEndpoint()?.Metadata.GetMetadata<RequestMetadata>()?.Request);
        var module = request is null ? "platform" : ModuleRegistry.NameOf(request);
        await services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                audit.Write(session, new AuditedAct(module, request?.Name ?? "Request", $"Limit:{counted.Limit}") { Refusal = RateLimiting.Refusal });
                return Task.FromResult(Result.Success);
            },
            CancellationToken.None);
    }
}
