using AmiPlatform.BuildingBlocks.Application.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>A file of a module; its content lies in the store, once for all files with the same content.</summary>
internal sealed class FileRow
{
    public Guid Id { get; init; }

    public required string Module { get; init; }

    /// <summary>What in the module the file belongs to.</summary>
    public Guid Subject { get; init; }

    /// <summary>Whose quota it counts in.</summary>
    public Guid Owner { get; init; }

    public required string Name { get; init; }

    public FileKind Kind { get; init; }

    public long Length { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Name of the content in the store.</summary>
    public required string StoredAs { get; init; }

    public FileState State { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public Guid? AddedBy { get; init; }

    /// <summary>When the scanner is asked next.</summary>
    public DateTimeOffset? ScanDueAt { get; init; }

    public int ScanAttempts { get; init; }

    /// <summary>What the scanner said: the name of what it found, or why it could not look.</summary>
    public string? ScanAnswer { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FileRow>
    {
        public void Configure(EntityTypeBuilder<FileRow> builder)
        {
            builder.ToTable("files");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.Property(row => row.Name).HasMaxLength(200);
            builder.Property(row => row.Sha256).HasMaxLength(64);
            builder.Property(row => row.StoredAs).HasMaxLength(120);
            builder.Property(row => row.ScanAnswer).HasMaxLength(500);
            builder.HasIndex(row => row.Subject);
            builder.HasIndex(row => row.Sha256);
            builder.HasIndex(row => row.StoredAs);
            builder.HasIndex(row => row.ScanDueAt).HasFilter("ScanDueAt IS NOT NULL").HasDatabaseName("IX_files_scan_due");
        }
    }
}
