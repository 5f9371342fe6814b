namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Whether private or public law governs the operator; agreements above 23 000 € are required of the former only.</summary>
internal enum LegalNature
{
    Private,
    Public,
}
