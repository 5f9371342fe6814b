using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Shape of a room or building.</summary>
internal sealed class MeetingVenueValidator : AbstractValidator<MeetingVenue>
{
    private const int Line = 200;

    public MeetingVenueValidator()
    {
        RuleFor(venue => venue.Name).NotEmpty().IsLine(Line);
        RuleFor(venue => venue.Street).IsLine(Line);
        RuleFor(venue => venue.Commune).IsLine(Line);
        RuleFor(venue => venue.AccessNotes).IsText(2_000);
    }
}

internal static class MeetingPlaceRules
{
    public static void IsVideoLink<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.IsLine(2_000).Must(BeHttps).WithErrorCode("events.video-link-not-https");

    private static bool BeHttps(string? link) =>
        link is null || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);
}
