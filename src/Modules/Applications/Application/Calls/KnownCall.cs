using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>What this module keeps of a call: its published version.</summary>
internal sealed class KnownCall
{
    private KnownCall()
    {
    }

    public Guid Id { get; private init; }

    public string Reference { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    public PublishedCall Published { get; private set; } = null!;

    public static KnownCall From(Guid id, PublishedCall published)
    {
        var call = new KnownCall { Id = id };
        call.Take(published);
        return call;
    }

    /// <summary>Takes a version over, unless a later one is here already.</summary>
    public void Take(PublishedCall published)
    {
        if (Published is not null && Published.Version > published.Version) return;
        (Published, Reference, Title) = (published, published.Reference, published.Title);
    }
}
