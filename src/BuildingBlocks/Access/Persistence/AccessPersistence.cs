using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Access.Invitations;
using AmiPlatform.BuildingBlocks.Access.Keys;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Housekeeping;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal static class AccessPersistence
{
    /// <summary>One context per scope that reads, tracks and saves by itself: Identity's stores know no transaction of a pipeline.</summary>
    public static IServiceCollection AddAccessPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddContext<AccessDbContext, SqliteAccessDbContext, SqlServerAccessDbContext>(PlatformTables.Schema, configuration);
        services.RemoveAll<AccessDbContext>();
        if (configuration.GetValue<DatabaseProvider>("Database:Provider") == DatabaseProvider.Sqlite)
        {
            services.AddSingleton(Options<SqliteAccessDbContext>);
            services.AddScoped<AccessDbContext>(scope => new SqliteAccessDbContext(scope.GetRequiredService<DbContextOptions<SqliteAccessDbContext>>())
            {
                Door = scope.GetRequiredService<IWriteDoor>(),
                Trail = scope.GetRequiredService<AuditTrail>(),
                Live = scope.GetRequiredService<LiveSessions>(),
            });
        }
        else
        {
            services.AddSingleton(Options<SqlServerAccessDbContext>);
            services.AddScoped<AccessDbContext>(scope => new SqlServerAccessDbContext(scope.GetRequiredService<DbContextOptions<SqlServerAccessDbContext>>())
            {
                Door = scope.GetRequiredService<IWriteDoor>(),
                Trail = scope.GetRequiredService<AuditTrail>(),
                Live = scope.GetRequiredService<LiveSessions>(),
            });
        }

        services.AddSingleton(new KeptFor(SignInFailureConfiguration.Table, nameof(SignInFailure.LastAt), TimeSpan.FromDays(1)));
        services.AddSingleton(new KeptFor(AccountSessionConfiguration.Table, nameof(AccountSession.EndsAt), TimeSpan.Zero));
        services.AddSingleton(new KeptFor(ApiKeyConfiguration.Table, nameof(ApiKey.ExpiresAt), TimeSpan.FromDays(30)));
        services.AddSingleton(new KeptFor(StaffInvitationConfiguration.Table, nameof(StaffInvitation.ExpiresAt), StaffInvitation.ListedAfterwards));
        services.AddSingleton(new KeptFor(SecondFactorConfiguration.Table, nameof(SecondFactor.BegunAt), SecondFactor.EnrolmentLife));
        services.AddSingleton(new KeptFor(AcceptedCodeConfiguration.Table, nameof(AcceptedCode.AcceptedAt), AcceptedCode.Remembered));
        services.AddKeyProtection();
        return services;
    }

    private static DbContextOptions<TContext> Options<TContext>(IServiceProvider host)
        where TContext : DbContext
    {
        var database = host.GetRequiredService<DatabaseLocation>();
        return ContextOptions.Configure(new DbContextOptionsBuilder<TContext>(), database.Provider, database.ReaderConnectionString, PlatformTables.Schema).Options;
    }
}
