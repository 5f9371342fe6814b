namespace AmiPlatform.Calls.Domain.Calls;

internal enum CallAction
{
    Revise,
    Publish,
    Extend,
    RecordResolution,
    Archive,
    Cancel,
}
