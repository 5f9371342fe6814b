using AmiPlatform.BuildingBlocks.Domain.Signatories;

namespace AmiPlatform.BuildingBlocks.Application.Signatories;

/// <summary>Who signs for the authority, for what is printed.</summary>
public interface ISignatories
{
    /// <summary>Finds who signs a matter on a day.</summary>
    /// <param name="matter">What is signed.</param>
    /// <param name="on">The legal day.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Who was given the power last, or nothing where nobody has it.</returns>
    Task<SigningPerson?> FindAsync(SignedMatter matter, DateOnly on, CancellationToken cancellationToken);
}
