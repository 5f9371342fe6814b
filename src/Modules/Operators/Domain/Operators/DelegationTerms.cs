namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>What a representative wants to delegate.</summary>
/// <param name="DelegateId">Member who will sign.</param>
/// <param name="Act">The written act, such as a decision of the board and its date.</param>
/// <param name="CallId">The one call, or nothing for all calls.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record DelegationTerms(Guid DelegateId, string Act, Guid? CallId, DateOnly From, DateOnly To);
