namespace AmiPlatform.Operators.Domain.Operators;

internal enum OperatorStatus
{
    Registered,
    Verified,
    Suspended,
    ToReverify,
    Rejected,
    Ceased,
}
