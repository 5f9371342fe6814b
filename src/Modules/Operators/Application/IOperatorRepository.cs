using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

/// <summary>The operators, inside a command's transaction.</summary>
internal interface IOperatorRepository : IRepository<Operator, OperatorId>
{
    Task<bool> IsRegisteredAsync(Siret siret, CancellationToken cancellationToken);
}
