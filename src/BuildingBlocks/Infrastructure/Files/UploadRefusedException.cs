using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The form that carries a file turns out, while it is read, not to be one.</summary>
/// <param name="error">What is wrong with it.</param>
#pragma warning disable CA1032, CA1064 // Travels from a stream to its reader, and no further.
internal sealed class UploadRefusedException(Error error) : Exception(error.Code)
#pragma warning restore CA1032, CA1064
{
    public Error Error => error;
}
