namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>A file on its way in: its bytes are still with the client until the pipeline has received them.</summary>
public sealed class IncomingFile
{
    private Stream? content;
    private ReceivedFile? received;

    /// <summary>The name that the client gave it.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What was received, once the file is stored and before the handler runs.</summary>
    /// <exception cref="InvalidOperationException">Asked for outside a handler.</exception>
    public ReceivedFile Received => received ?? throw new InvalidOperationException("The file has not been received.");

    /// <summary>A file that is not sent over HTTP.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes, read once, from where the stream stands.</param>
    /// <returns>The file.</returns>
    public static IncomingFile Of(string name, Stream content)
    {
        var file = new IncomingFile();
        file.Open(name, content);
        return file;
    }

    /// <summary>Says where the bytes come from.</summary>
    /// <param name="name">The name that the client gave.</param>
    /// <param name="bytes">Its bytes, read once.</param>
    public void Open(string name, Stream bytes) => (Name, content) = (name, bytes);

    /// <summary>The bytes, for whoever receives them.</summary>
    /// <returns>The stream.</returns>
    /// <exception cref="InvalidOperationException">Nothing was sent.</exception>
    public Stream Content() => content ?? throw new InvalidOperationException("No file was sent.");

    /// <summary>Notes that the file is stored.</summary>
    /// <param name="file">What was received.</param>
    public void Receive(ReceivedFile file) => received = file;
}
