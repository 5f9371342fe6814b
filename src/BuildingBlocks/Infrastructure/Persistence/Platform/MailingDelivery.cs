namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>How mailings come to a person.</summary>
internal enum MailingDelivery
{
    /// <summary>Each at once.</summary>
    Immediate,

    /// <summary>Those of a day in one mail.</summary>
    DailyDigest,

    /// <summary>Not at all.</summary>
    None,
}
