namespace AmiPlatform.Calls.Domain.Calls;

internal enum ResolutionBody
{
    Council,
    Bureau,
    President,
}
