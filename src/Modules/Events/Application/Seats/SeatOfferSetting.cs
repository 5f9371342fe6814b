namespace AmiPlatform.Events.Application.Seats;

/// <summary>For how long a freed seat is offered at most.</summary>
internal sealed record SeatOfferSetting(TimeSpan Longest);
