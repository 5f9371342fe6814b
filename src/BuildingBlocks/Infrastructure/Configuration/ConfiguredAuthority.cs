using AmiPlatform.BuildingBlocks.Application.Authority;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>The authority of the section <c>Authority</c>, for the use cases.</summary>
/// <param name="options">The section.</param>
public sealed class ConfiguredAuthority(IOptions<AuthorityOptions> options) : IAuthority
{
    /// <inheritdoc/>
    public string Name => options.Value.Name;

    /// <inheritdoc/>
    public string Siren => options.Value.Siren;

    /// <inheritdoc/>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <inheritdoc/>
    public string? Address => options.Value.Address;

    /// <inheritdoc/>
    public string? Email => options.Value.Email;

    /// <inheritdoc/>
    public IReadOnlyList<string> Phones => options.Value.Phones;

    /// <inheritdoc/>
    public int QuestionDays => options.Value.QuestionDays;

    /// <inheritdoc/>
    public string? DefaultVenue => options.Value.DefaultVenue;
}
