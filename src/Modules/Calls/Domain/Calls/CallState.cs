namespace AmiPlatform.Calls.Domain.Calls;

internal enum CallState
{
    Draft,
    Published,
    Archived,
    Cancelled,
}
