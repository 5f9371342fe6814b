using AmiPlatform.BuildingBlocks.Access;
using AmiPlatform.BuildingBlocks.Infrastructure;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Host;
using AmiPlatform.Host.Commands;
using AmiPlatform.Host.FrontPage;
using AmiPlatform.Host.Start;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
    builder.Configuration.CheckPlatformOptions(builder.Environment);
    DefaultAddress.Apply(builder);
    builder.AddPlatformHttp();
    builder.Services.AddPlatform(builder.Configuration, ModuleCatalog.All);
    builder.Services.AddAccess(builder.Configuration);
    if (HostCommand.Find(args) is { } command) return await command.RunAsync(builder);

    // Started by a test, the host listens nowhere, or where the test says.
    if (OwnProcess.IsHost) ListeningAddresses.Check(builder.Configuration);
    builder.Services.AddStart();
    await using var app = builder.Build();
    app.UsePlatformHttp();
    app.MapFrontPage();
    app.MapPlatformEndpoints();
    app.MapAccess();
    foreach (var module in ModuleCatalog.All) module.MapEndpoints(app);
    return await Serving.RunAsync(app);
}
catch (SettingsException refused)
{
    await Console.Error.WriteLineAsync($"The host does not start with these settings:{Environment.NewLine}{refused.Message}");
    return 2;
}
catch (AddressException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

/// <summary>The host; named so that tests can start it.</summary>
public sealed partial class Program;
