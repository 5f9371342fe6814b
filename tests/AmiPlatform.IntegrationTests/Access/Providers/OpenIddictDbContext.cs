using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>What the provider keeps: its clients, and which codes were used.</summary>
internal sealed class OpenIddictDbContext(DbContextOptions<OpenIddictDbContext> options) : DbContext(options);
