namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>Who puts money into a city contract.</summary>
internal enum ContractFunder
{
    /// <summary>The State.</summary>
    State,

    /// <summary>The region.</summary>
    Region,

    /// <summary>The département.</summary>
    Departement,

    /// <summary>The agglomeration itself.</summary>
    Agglomeration,

    /// <summary>The communes, together or one of them by name.</summary>
    Communes,

    /// <summary>The family allowance fund (CAF).</summary>
    FamilyAllowanceFund,

    /// <summary>Another one, by name.</summary>
    Other,
}
