using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>The names of milestones, in the caller's language.</summary>
internal interface IMilestoneWords
{
    /// <summary>How a milestone of a call is named in a calendar that has many others.</summary>
    string Entry(string reference, MilestoneKind kind);
}
