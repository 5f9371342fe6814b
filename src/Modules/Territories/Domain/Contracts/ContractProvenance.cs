namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>Where a contract comes from.</summary>
internal enum ContractProvenance
{
    /// <summary>A contract that was signed.</summary>
    Official,

    /// <summary>Invented to show the platform: nobody signed it.</summary>
    Demonstration,
}
