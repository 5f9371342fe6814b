namespace AmiPlatform.Operators.Application.Calls;

/// <summary>What this module keeps of a published call: enough to name the one for which a signature is delegated.</summary>
internal sealed class KnownCall(Guid id, string reference, string title)
{
    public Guid Id { get; private set; } = id;

    public string Reference { get; private set; } = reference;

    public string Title { get; private set; } = title;

    public void Become(string reference, string title) => (Reference, Title) = (reference, title);
}
