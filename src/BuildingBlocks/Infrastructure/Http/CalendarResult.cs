using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Answers a calendar as text; its <c>ETag</c> is of what it says, so that a program that asks every hour is told that nothing changed.</summary>
internal sealed class CalendarResult(CalendarDocument document) : IResult
{
    public const string MediaType = "text/calendar";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var text = httpContext.RequestServices.GetRequiredService<ICalendarWriter>().Write(document);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"";
        httpContext.Response.Headers.ETag = tag;
        if (!EntityTag.IsAmong(httpContext.Request.Headers.IfNoneMatch, tag))
            return TypedResults.Text(text, $"{MediaType}; charset=utf-8").ExecuteAsync(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
