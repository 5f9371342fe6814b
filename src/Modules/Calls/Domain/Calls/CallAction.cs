namespace AmiPlatform.Calls.Domain.Calls;

internal enum CallAction
{
    UpdateDraft,
    Publish,
    ExtendDeadline,
    RecordResolution,
    Archive,
    Cancel,
}
