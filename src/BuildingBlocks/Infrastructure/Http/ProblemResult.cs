using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Answers refusals as problem details.</summary>
/// <param name="errors">At least one.</param>
public sealed class ProblemResult(IReadOnlyList<Error> errors) : IResult
{
    /// <summary>The refusals.</summary>
    public IReadOnlyList<Error> Errors => errors;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return httpContext.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(httpContext, errors);
    }
}
