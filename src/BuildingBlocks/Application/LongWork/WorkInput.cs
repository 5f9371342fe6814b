namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>What long work is done with, on its way in: its bytes are still with the client until the pipeline has received them.</summary>
/// <param name="content">The bytes, read once.</param>
/// <param name="largest">How many are taken.</param>
public sealed class WorkInput(Stream content, long largest)
{
    private string? storedAs;

    /// <summary>The bytes, for whoever receives them.</summary>
    public Stream Content => content;

    /// <summary>How many bytes are taken.</summary>
    public long Largest => largest;

    /// <summary>How many bytes were received.</summary>
    public long Length { get; private set; }

    /// <summary>Where the store keeps it, once it is stored and before the handler runs.</summary>
    /// <exception cref="InvalidOperationException">Asked for outside a handler.</exception>
    public string StoredAs => storedAs ?? throw new InvalidOperationException("The input has not been received.");

    /// <summary>Notes that the input is stored.</summary>
    /// <param name="name">Where.</param>
    /// <param name="length">How many bytes.</param>
    public void Receive(string name, long length) => (storedAs, Length) = (name, length);
}
