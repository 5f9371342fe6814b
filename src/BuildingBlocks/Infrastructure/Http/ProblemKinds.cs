using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class ProblemKinds
{
    private static readonly (ErrorKind Kind, int Status)[] ByGravity =
    [
        (ErrorKind.Unauthenticated, StatusCodes.Status401Unauthorized),
        (ErrorKind.Forbidden, StatusCodes.Status403Forbidden),
        (ErrorKind.NotFound, StatusCodes.Status404NotFound),
        (ErrorKind.Unavailable, StatusCodes.Status503ServiceUnavailable),
        (ErrorKind.TooMany, StatusCodes.Status429TooManyRequests),
        (ErrorKind.PreconditionRequired, StatusCodes.Status428PreconditionRequired),
        (ErrorKind.PreconditionFailed, StatusCodes.Status412PreconditionFailed),
        (ErrorKind.Malformed, StatusCodes.Status400BadRequest),
        (ErrorKind.Conflict, StatusCodes.Status409Conflict),
        (ErrorKind.Rule, StatusCodes.Status422UnprocessableEntity),
    ];

    public static int Gravity(ErrorKind kind) => Array.FindIndex(ByGravity, row => row.Kind == kind);

    public static int Status(ErrorKind kind) => ByGravity[Gravity(kind)].Status;
}
