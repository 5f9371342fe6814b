using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>What receives, keeps, scans, serves and sweeps files.</summary>
internal static class FileServices
{
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue<FileStoreKind>("Files:Store") == FileStoreKind.S3) services.AddSingleton<IFileStore, S3FileStore>();
        else services.AddSingleton<IFileStore, LocalFileStore>();
        services.AddSingleton<Staging>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<IContentScanner, ClamDaemon>();
        services.AddSingleton<FileScanner>();
        services.AddSingleton<FileSweeper>();
        services.AddHostedService<FileScanService>();
        services.AddHostedService<FileSweepService>();
        services.AddScoped<IncomingFile>();
        services.AddScoped<IFiles, KeptFiles>();
    }
}
