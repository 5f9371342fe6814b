namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Meetings</c>.</summary>
public sealed record MeetingsOptions
{
    /// <summary>For how many hours a freed seat is offered to the next in line; less when the meeting is near.</summary>
    public int SeatOfferHours { get; init; } = 48;
}
