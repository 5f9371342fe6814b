namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What the representative certifies on honour (CERFA 12156, part 7).</summary>
internal enum Declaration
{
    /// <summary>What the file says is accurate.</summary>
    InformationIsAccurate,

    /// <summary>Tax, social and accounting duties are up to date.</summary>
    DutiesAreUpToDate,

    /// <summary>Every request to another public funder is declared in the budget.</summary>
    OtherRequestsAreDeclared,
}
