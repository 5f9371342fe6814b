using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Who reads: the service sees all, everybody else the answered ones and their own.</summary>
internal readonly record struct QuestionReader(bool IsService, Guid? UserId)
{
    public static QuestionReader Of(ICaller caller) => new(caller.Has(CallsPermissions.Answer), caller.UserId);
}
