namespace AmiPlatform.Calls.Domain.Calls;

internal enum CallAction
{
    Revise,
    Publish,
    Extend,
    Archive,
    Cancel,
}
