using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

internal sealed record DraftStarted(CallId CallId, string Reference) : IDomainEvent;

internal sealed record DraftRevised(CallId CallId) : IDomainEvent;

internal sealed record VersionPublished(CallId CallId, string Reference, int Version, CallContent Content, DateTimeOffset PublishedAt) : IDomainEvent;

internal sealed record SubmissionsOpened(CallId CallId, DateTimeOffset Opens) : IDomainEvent;

internal sealed record SubmissionsClosed(CallId CallId, DateTimeOffset Deadline) : IDomainEvent;

internal sealed record DeadlineExtended(CallId CallId, Extension Extension, Calendar Calendar) : IDomainEvent;

internal sealed record ResolutionRecorded(CallId CallId, Resolution Resolution) : IDomainEvent;

internal sealed record ResolutionTookEffect(CallId CallId, Resolution Resolution, DateOnly ExecutoryOn) : IDomainEvent;

internal sealed record LaunchMeetingHeard(CallId CallId) : IDomainEvent;

internal sealed record CallPutAway(CallId CallId, DateTimeOffset ArchivedAt) : IDomainEvent;

internal sealed record CallCalledOff(CallId CallId, bool WasPublished, Cancellation Cancellation) : IDomainEvent;
