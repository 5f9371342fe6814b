namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>The signature block: who signs, as what, by which act, where and when.</summary>
/// <param name="Caption">For whom it is signed, or what the signature is.</param>
/// <param name="Holder">Name of who signs, if it is known beforehand.</param>
/// <param name="Capacity">As what.</param>
/// <param name="Act">The act that gives the power.</param>
/// <param name="Place">Where.</param>
/// <param name="Date">When, in words.</param>
/// <param name="Seal">What stands in the place of a signature by hand; where nothing does, a line is left to sign on.</param>
public sealed record Signature(string Caption, string? Holder = null, string? Capacity = null, string? Act = null, string? Place = null, string? Date = null, string? Seal = null) : DocumentBlock
{
    /// <summary>What is written, line after line.</summary>
    public IReadOnlyList<string> Lines =>
        [.. new[] { string.Join(", ", new[] { Place, Date }.Where(part => !string.IsNullOrEmpty(part))), Caption, Holder, Capacity, Act, Seal }.Where(line => !string.IsNullOrEmpty(line)).Select(line => line!)];

    /// <summary>Whether a line is left to sign on.</summary>
    public bool ToSign => string.IsNullOrEmpty(Seal);
}
