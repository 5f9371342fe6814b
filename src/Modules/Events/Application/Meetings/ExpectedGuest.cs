namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Somebody for whom a seat is kept.</summary>
/// <param name="Name">Name, or the e-mail address of whoever has told none.</param>
/// <param name="Companions">People who come along.</param>
internal sealed record ExpectedGuest(string Name, int Companions);
