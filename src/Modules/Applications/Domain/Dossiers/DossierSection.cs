namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>A part of a file, as a completion request opens it again.</summary>
internal enum DossierSection
{
    /// <summary>Title, summary, objectives, description.</summary>
    Presentation,

    /// <summary>Who is reached, and how many.</summary>
    Publics,

    /// <summary>Districts, communes, place.</summary>
    Territory,

    /// <summary>First and last day.</summary>
    Calendar,

    /// <summary>People and equipment.</summary>
    Means,

    /// <summary>Method and indicators.</summary>
    Evaluation,

    /// <summary>Budget and what is asked of each funder, which must agree with it.</summary>
    Budget,

    /// <summary>The documents that were added.</summary>
    Documents,
}
