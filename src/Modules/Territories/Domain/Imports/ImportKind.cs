namespace AmiPlatform.Territories.Domain.Imports;

/// <summary>What a file holds.</summary>
internal enum ImportKind
{
    /// <summary>Communes.</summary>
    Communes,

    /// <summary>Priority districts.</summary>
    Districts,
}
