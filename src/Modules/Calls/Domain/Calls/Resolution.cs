namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>The act of the elected body on which a call rests.</summary>
internal sealed record Resolution(ResolutionBody Body, string Number, DateOnly AdoptedOn, string Title);
