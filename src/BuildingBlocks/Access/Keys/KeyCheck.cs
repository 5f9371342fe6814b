using System.Xml.Linq;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Access.Keys;

/// <summary>Keeps a host from starting whose settings cannot open the stored keys: it would end every session and could sign no receipt.</summary>
internal sealed class KeyCheck(IServiceScopeFactory scopes, MasterKeys masters) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<AccessDbContext>().DataProtectionKeys.Select(key => key.Xml).ToListAsync(cancellationToken);
        var unknown = stored.OfType<string>().SelectMany(SealedBy).Where(name => masters.Find(name) is null).Distinct().Count();
        if (unknown > 0)
            throw new SettingsException([$"Secrets:Key: expected the key under which this database was written, here or among Secrets:OldKeys; {unknown} that it asks for are missing."]);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<string> SealedBy(string xml) => XElement.Parse(xml).Descendants(KeySealer.Element).Select(element => element.Attribute(KeySealer.SealedBy)?.Value ?? string.Empty);
}
