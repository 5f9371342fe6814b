using AmiPlatform.BuildingBlocks.Access;
using AmiPlatform.BuildingBlocks.Infrastructure;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Host;
using AmiPlatform.Host.Commands;
using AmiPlatform.Host.Start;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
DefaultAddress.Apply(builder);
builder.AddPlatformHttp();
builder.Services.AddPlatform(builder.Configuration, ModuleCatalog.All);
builder.Services.AddAccess(builder.Configuration);
if (HostCommand.Find(args) is { } command) return await command.RunAsync(builder);

builder.Services.AddStart();
await using var app = builder.Build();
app.UsePlatformHttp();
app.MapPlatformEndpoints();
app.MapAccess();
foreach (var module in ModuleCatalog.All) module.MapEndpoints(app);
await app.RunAsync();
return 0;

/// <summary>The host; named so that tests can start it.</summary>
public sealed partial class Program;
