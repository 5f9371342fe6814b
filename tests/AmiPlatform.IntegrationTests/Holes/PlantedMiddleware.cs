using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Puts something before all that the host does with a request.</summary>
internal sealed class PlantedMiddleware(Func<HttpContext, RequestDelegate, Task> middleware) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(middleware);
        next(app);
    };
}
