using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Questions;

internal readonly record struct QuestionId(Guid Value) : ITypedId<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);

    public int CompareTo(QuestionId other) => Value.CompareTo(other.Value);
}
