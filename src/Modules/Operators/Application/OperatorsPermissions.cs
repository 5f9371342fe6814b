namespace AmiPlatform.Operators.Application;

internal static class OperatorsPermissions
{
    public const string Register = "operators:register";

    /// <summary>Held by every account; the rows are those of which the account is a member.</summary>
    public const string ReadOwn = "operators:read-own";

    /// <summary>Held by every account; the operator itself lets only its Representatives act.</summary>
    public const string ManageOwn = "operators:manage-own";

    /// <summary>Decides on the status of operators: verification, suspension, end.</summary>
    public const string Verify = "operators:verify";

    public const string ReadAll = "operators:read-all";
}
