using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Application;

internal static class PagingErrors
{
    public static Error CursorNotValid() => Error.Malformed("paging.cursor-not-valid").At("/cursor");
}
