using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Observability;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

/// <summary>A host with one small module, whose use cases answer what the test says.</summary>
public sealed class WidgetHost : IAsyncLifetime
{
    private WebApplication app = null!;

    internal static WidgetResponse Widget { get; } =
        new(Guid.Parse("0199a1b2-0000-7000-8000-000000000001"), "Anchor", Colour.Red, new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1)), null, 7);

    internal HttpClient Client { get; private set; } = null!;

    internal void Ready() => app.Services.GetRequiredService<ReadinessGate>().Open();

    internal List<object> Received { get; } = [];

    internal List<TimeSpan> Waits { get; } = [];

    internal bool AllHandled { get; set; } = true;

    internal Func<object, RequestContext, object> Answer { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddPlatformHttp();
        builder.Logging.ClearProviders();
        builder.Services.AddApiDocument("widgets").AddJsonContext(WidgetsJsonContext.Default);
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, Scheme>("Test", null);
        builder.Services.AddScoped<IDispatcher>(provider => new Dispatcher(this, provider.GetRequiredService<RequestContext>()));
        builder.Services.AddSingleton<IEventWait>(new Wait(this));
        app = builder.Build();
        app.UsePlatformHttp();
        app.MapPlatformEndpoints();
        var widgets = app.MapModule("widgets");
        widgets.MapCreate<MakeWidget, WidgetResponse>("", widget => $"/api/widgets/{widget.Id}");
        widgets.MapList<BrowseWidgets, WidgetResponse>("");
        widgets.MapGet<GetWidget, WidgetResponse>("{widgetId:guid}");
        widgets.MapPatch<ChangeWidget>("{widgetId:guid}");
        widgets.MapPost<RetireWidget>("{widgetId:guid}/retire");
        widgets.MapDelete<RetireWidget>("{widgetId:guid}").WithoutPrecondition();
        await app.StartAsync();
        // Who sends on into a connection that is being closed may not see the answer: a client that asks first waits for it.
        Client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(app.Urls.First()) };
        Answer = (request, _) => request is ICommand ? Result.Success : (Result<WidgetResponse>)Widget;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    internal async Task<Reply> SendAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type") request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var received = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new Reply(response.StatusCode, text, received);
    }

    internal sealed record Reply(HttpStatusCode Status, string Body, Dictionary<string, string> Headers)
    {
        public JsonElement Json => JsonElement.Parse(Body);

        public string Code => Json.GetProperty("code").GetString()!;

        public string Detail => Json.GetProperty("detail").GetString()!;

        public string? CodeAt(string place) => Json.GetProperty("errors").GetProperty(place)[0].GetProperty("code").GetString();
    }

    private sealed class Dispatcher(WidgetHost host, RequestContext context) : IDispatcher
    {
        public Task<TOutcome> SendAsync<TOutcome>(IRequest<TOutcome> request, CancellationToken cancellationToken)
            where TOutcome : IOutcome<TOutcome>
        {
            host.Received.Add(request);
            return Task.FromResult(host.Answer(request, context) switch
            {
                TOutcome outcome => outcome,
                Error error => TOutcome.Refused([error]),
                Error[] errors => TOutcome.Refused(errors),
                Exception exception => throw exception,
                var other => throw new InvalidOperationException($"No answer of this type: {other}"),
            });
        }
    }

    private sealed class Wait(WidgetHost host) : IEventWait
    {
        public Task<bool> WaitAsync(IReadOnlyList<Guid> eventIds, TimeSpan timeout, CancellationToken cancellationToken)
        {
            host.Waits.Add(timeout);
            return Task.FromResult(host.AllHandled);
        }
    }

    private sealed class Scheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey("X-Test-User")
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([], "Test")), "Test"))
            : AuthenticateResult.NoResult());
    }
}
