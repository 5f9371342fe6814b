using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application;

/// <summary>The names of milestones, in the caller's language.</summary>
internal interface IMilestoneWords
{
    string Of(MilestoneKind kind);
}
