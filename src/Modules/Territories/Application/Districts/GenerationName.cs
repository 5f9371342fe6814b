using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>A generation as a path names it; a number is no name.</summary>
internal static class GenerationName
{
    public static DistrictGeneration? Read(string text) =>
        Enum.TryParse<DistrictGeneration>(text, ignoreCase: false, out var generation) && generation.ToString() == text ? generation : null;
}
