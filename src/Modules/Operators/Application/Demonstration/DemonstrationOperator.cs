using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Demonstration;

/// <summary>An organisation of the demonstration.</summary>
/// <param name="Account">Who registers it.</param>
/// <param name="Body">Who it says it is.</param>
/// <param name="Status">Where agents bring it.</param>
internal sealed record DemonstrationOperator(string Account, OperatorIdentityBody Body, OperatorStatus Status);
