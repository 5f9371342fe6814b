using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Applications;

/// <summary>The operators' history, inside a reaction's transaction.</summary>
internal interface ISubmittedApplications
{
    Task<SubmittedApplication?> FindAsync(Guid dossierId, CancellationToken cancellationToken);

    void Add(SubmittedApplication line);

    void Remove(SubmittedApplication line);

    /// <summary>Adds to the number of files that an operator has submitted; it is no part of what its people change, so their versions stay.</summary>
    /// <returns>Whether the operator is known.</returns>
    Task<bool> CountAsync(OperatorId operatorId, int more, CancellationToken cancellationToken);
}
