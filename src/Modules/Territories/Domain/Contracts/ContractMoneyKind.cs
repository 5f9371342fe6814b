namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>Which money it is.</summary>
internal enum ContractMoneyKind
{
    /// <summary>Set aside for the city contract.</summary>
    Specific,

    /// <summary>Money of ordinary policies that goes to the districts (droit commun).</summary>
    Mainstream,
}
