namespace AmiPlatform.BuildingBlocks.Application.Access;

/// <summary>The staff roles. Members of operators have none of these: their role is their membership.</summary>
public static class Roles
{
    /// <summary>Users, roles, settings, integrations.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Project officer: calls, meetings, assignment, committees, release.</summary>
    public const string ProgrammeManager = "ProgrammeManager";

    /// <summary>Instructing officer: completeness, admissibility, report.</summary>
    public const string Instructor = "Instructor";

    /// <summary>Partner expert who scores the files assigned.</summary>
    public const string Evaluator = "Evaluator";

    /// <summary>Elected member who sits and votes.</summary>
    public const string CommitteeMember = "CommitteeMember";

    /// <summary>Officer of a co-funder.</summary>
    public const string FunderAgent = "FunderAgent";

    /// <summary>Finance officer.</summary>
    public const string Finance = "Finance";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = "Auditor";

    /// <summary>Not a role that is given: whoever is signed in; what they reach is then decided by membership, row by row.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Every role that an administrator can give.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Administrator, ProgrammeManager, Instructor, Evaluator, CommitteeMember, FunderAgent, Finance, Auditor];
}
