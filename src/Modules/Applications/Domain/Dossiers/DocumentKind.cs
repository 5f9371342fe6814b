namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What a document of a file is: those that the joint form (CERFA 12156) and the calls of authorities ask for.</summary>
internal enum DocumentKind
{
    /// <summary>Statutes, dated and signed.</summary>
    Statutes,

    /// <summary>Receipt of the declaration at the prefecture, or the notice in the Official Journal.</summary>
    RegistrationReceipt,

    /// <summary>Who leads the operator: its board and bureau.</summary>
    OfficersList,

    /// <summary>Bank details (RIB).</summary>
    BankDetails,

    /// <summary>Accounts of the last year, approved.</summary>
    AnnualAccounts,

    /// <summary>Report of the auditor, above the legal threshold of public aid.</summary>
    AuditorReport,

    /// <summary>Report of activity of the last year.</summary>
    ActivityReport,

    /// <summary>Forecast budget of the operator as a whole.</summary>
    OperatorBudget,

    /// <summary>Report of the action that was funded before.</summary>
    PreviousReport,

    /// <summary>Power of signature given by the legal representative.</summary>
    DelegationOfSignature,

    /// <summary>Quote or estimate.</summary>
    Quote,

    /// <summary>Letter or convention of a partner.</summary>
    PartnerLetter,

    /// <summary>Anything else.</summary>
    Other,
}
