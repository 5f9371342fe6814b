using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Which operators a list shows: those whose name, acronym or number contains a text, of a status, of a kind, of which an account is a member; in which order, and whether they are counted.</summary>
internal sealed record OperatorFilter(
    string? Text = null, OperatorStatus? Status = null, OperatorKind? Kind = null, Guid? Member = null, OperatorOrder Order = OperatorOrder.ByName, bool? Count = null)
{
    public const int TextLength = 200;
}
