namespace AmiPlatform.Operators.Domain.Operators;

internal enum OperatorKind
{
    Association,
    Foundation,
    Commune,
    PublicBody,
    SocialLandlord,
    Company,
    Other,
}
