namespace AmiPlatform.BuildingBlocks.Application.Calendars;

/// <summary>What a calendar document asks of whoever receives it (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>Look at this; nobody is expected to answer.</summary>
    Publish,

    /// <summary>You are invited, or what you are invited to has changed.</summary>
    Request,

    /// <summary>It does not take place.</summary>
    Cancel,
}
