namespace AmiPlatform.Calls.Domain.Funders;

internal enum FunderKind
{
    State,
    Region,
    Departement,
    Agglomeration,
    Commune,
    SocialBody,
    Other,
}
