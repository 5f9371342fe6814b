namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>What is known of a file's harmlessness.</summary>
public enum FileState
{
    /// <summary>It waits for the scanner; nobody gets it.</summary>
    Scanning,

    /// <summary>The scanner found nothing.</summary>
    Clean,

    /// <summary>The scanner found something; nobody gets it.</summary>
    Quarantined,

    /// <summary>The platform has no scanner.</summary>
    NotScanned,
}
