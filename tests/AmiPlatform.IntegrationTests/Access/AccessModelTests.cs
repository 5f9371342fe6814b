using AmiPlatform.BuildingBlocks.Access.Persistence;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class AccessModelTests
{
    [Fact]
    public void The_migrations_of_both_providers_say_what_the_model_says()
    {
        using var sqlite = new SqliteAccessFactory().CreateDbContext([]);
        using var server = new SqlServerAccessFactory().CreateDbContext([]);
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        server.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
