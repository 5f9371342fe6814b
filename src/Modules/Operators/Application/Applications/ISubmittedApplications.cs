namespace AmiPlatform.Operators.Application.Applications;

/// <summary>The operators' history, inside a reaction's transaction.</summary>
internal interface ISubmittedApplications
{
    Task<SubmittedApplication?> FindAsync(Guid dossierId, CancellationToken cancellationToken);

    void Add(SubmittedApplication line);

    void Remove(SubmittedApplication line);
}
