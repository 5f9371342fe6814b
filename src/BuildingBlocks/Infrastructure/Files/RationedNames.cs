using System.Xml;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The names that an XML reader keeps: not more of them than a document has.</summary>
/// <param name="most">Most names.</param>
internal sealed class RationedNames(int most) : NameTable
{
    private int count;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) => ++count <= most ? name : throw new InvalidDataException("This document has too many names.");
}
