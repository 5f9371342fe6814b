namespace AmiPlatform.Calls.Domain.Calls;

internal enum EnvelopeKind
{
    /// <summary>Money of the city contract.</summary>
    Specific,

    /// <summary>Ordinary policies' money (crédits de droit commun).</summary>
    Mainstream,
}
