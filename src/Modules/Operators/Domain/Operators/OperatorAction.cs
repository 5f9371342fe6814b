namespace AmiPlatform.Operators.Domain.Operators;

internal enum OperatorAction
{
    Verify,
    Suspend,
    Reinstate,
    ChangeIdentity,
    Reject,
    Amend,
    Cease,
}
