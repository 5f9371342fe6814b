using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.Events.Application.Meetings;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class ReviseMeetingValidatorTests
{
    private static readonly MeetingAgendaItem Welcome = new(new MeetingText("Accueil"));

    [Fact]
    public void A_room_a_link_seats_and_an_agenda_are_accepted() =>
        Faults(new ReviseMeetingBody([Welcome], new MeetingVenue("Salle du conseil"), "https://visio.example.org/1", 80)).ShouldBeEmpty();

    [Fact]
    public void Each_fault_points_at_its_field()
    {
        var body = new ReviseMeetingBody([Welcome, new(new MeetingText(""), Minutes: 0)], new MeetingVenue(" "), "http://visio.example.org/1", 0);

        Faults(body).ShouldBe(
        [
            ("/agenda/1/title/fr", "validation.not-empty"),
            ("/agenda/1/minutes", "validation.inclusive-between"),
            ("/venue/name", "validation.not-empty"),
            ("/videoLink", "events.video-link-not-https"),
            ("/capacity", "validation.inclusive-between"),
        ]);
    }

    [Fact]
    public void An_agenda_without_end_or_with_a_hole_is_refused()
    {
        Faults(new ReviseMeetingBody([.. Enumerable.Repeat(Welcome, 51)])).ShouldBe([("/agenda", "validation.less-than-or-equal")]);
        Faults(new ReviseMeetingBody([Welcome, null!])).ShouldBe([("/agenda/1", "validation.not-null")]);
    }

    private static IEnumerable<(string?, string)> Faults(ReviseMeetingBody body) =>
        new ReviseMeetingValidator().Validate(new ReviseMeeting(Guid.CreateVersion7(), body)).Errors
            .Select(ValidationErrors.From).Select(error => (error.Target, error.Code));
}
