using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Who reads: the service and those who read what is internal see all, everybody else the answered ones and their own.</summary>
internal readonly record struct QuestionReader(bool SeesAll, Guid? UserId)
{
    public static QuestionReader Of(ICaller caller) => new(caller.Has(CallsPermissions.Answer) || caller.Has(CallsPermissions.ReadInternal), caller.UserId);
}
