using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Which operators a list shows: those whose name, acronym or number contains a text, of a status, of a kind, of which an account is a member; and in which order.</summary>
internal sealed record OperatorFilter(string? Text = null, OperatorStatus? Status = null, OperatorKind? Kind = null, Guid? Member = null, OperatorOrder Order = OperatorOrder.ByName)
{
    public const int TextLength = 200;
}
