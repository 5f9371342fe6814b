using AmiPlatform.BuildingBlocks.Application.LongWork;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>The answer of accepted long work: 202, with the address of its operation.</summary>
/// <param name="accepted">The operation.</param>
internal sealed class AcceptedResult(AcceptedOperation accepted) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers["Preference-Applied"] = LaterPreference.Name;
        return TypedResults.Accepted(AcceptedOperation.PathOf(accepted.Id), accepted).ExecuteAsync(httpContext);
    }
}
