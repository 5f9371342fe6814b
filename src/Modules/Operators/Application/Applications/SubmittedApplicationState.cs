namespace AmiPlatform.Operators.Application.Applications;

/// <summary>How a submitted file stands, as far as its operator's history tells it.</summary>
internal enum SubmittedApplicationState
{
    Submitted,
    Inadmissible,
    Withdrawn,
    ClosedWithoutAction,
}
