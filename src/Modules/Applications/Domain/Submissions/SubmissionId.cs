using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Submissions;

internal readonly record struct SubmissionId(Guid Value) : ITypedId<SubmissionId>
{
    public static SubmissionId From(Guid value) => new(value);
}
