namespace AmiPlatform.Applications.Domain.Operators;

/// <summary>What agents have said of an operator.</summary>
internal enum OperatorStanding
{
    Registered,
    Verified,
    Suspended,
    Rejected,
    Ceased,
}
