namespace AmiPlatform.Operators.Application.Territories;

/// <summary>What this module keeps of a commune of the territory: enough to name it in the directory.</summary>
internal sealed class KnownCommune(Guid id, string code, string name)
{
    public Guid Id { get; private set; } = id;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public void Become(string code, string name) => (Code, Name) = (code, name);
}
