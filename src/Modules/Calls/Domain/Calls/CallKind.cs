namespace AmiPlatform.Calls.Domain.Calls;

internal enum CallKind
{
    Ami,
    AppelAProjets,
}
