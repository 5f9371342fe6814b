using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Events.Application.Answers;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Application.Seats;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Infrastructure;

/// <summary>What the module reads and writes over HTTP.</summary>
[JsonSerializable(typeof(MeetingState?))]
[JsonSerializable(typeof(Page<MeetingSummary>))]
[JsonSerializable(typeof(MeetingResponse))]
[JsonSerializable(typeof(ReviseMeetingBody))]
[JsonSerializable(typeof(RescheduleMeetingBody))]
[JsonSerializable(typeof(CancelMeetingBody))]
[JsonSerializable(typeof(InviteGuestsBody))]
[JsonSerializable(typeof(InvitationsResponse))]
[JsonSerializable(typeof(InvitationResponse))]
[JsonSerializable(typeof(GuestResponse))]
[JsonSerializable(typeof(Page<GuestSummary>))]
[JsonSerializable(typeof(RecordAnswerBody))]
[JsonSerializable(typeof(RecordWalkInBody))]
[JsonSerializable(typeof(ChangeCapacityBody))]
[JsonSerializable(typeof(SeatingResponse))]
[JsonSerializable(typeof(AnswerByLinkBody))]
[JsonSerializable(typeof(AnswerResponse))]
internal sealed partial class EventsJsonContext : JsonSerializerContext;
