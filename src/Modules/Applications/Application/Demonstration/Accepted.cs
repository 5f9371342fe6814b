using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>The demonstration only does what is allowed: a refusal ends it.</summary>
internal static class Accepted
{
    public static T Of<T>(Result<T> outcome)
    {
        Expect(outcome);
        return outcome.Value;
    }

    public static void Expect(IOutcome outcome)
    {
        if (!outcome.IsSuccess)
            throw new InvalidOperationException($"The demonstration of applications was refused: {string.Join(", ", outcome.Errors.Select(error => $"{error.Code} {error.Target}"))}.");
    }
}
