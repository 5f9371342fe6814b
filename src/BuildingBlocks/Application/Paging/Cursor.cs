using System.Buffers.Text;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Application.Paging;

/// <summary>Opaque form of the sort key at which a page ends.</summary>
public static class Cursor
{
    private const char Separator = '\u001f';

    /// <summary>Writes a cursor.</summary>
    /// <param name="keys">Values of the sort key of the last item.</param>
    /// <returns>Base64url text.</returns>
    public static string Encode(params IReadOnlyList<string> keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, keys)));

    /// <summary>Reads a cursor.</summary>
    /// <param name="cursor">What <see cref="Encode"/> wrote.</param>
    /// <returns>The values, or nothing when the text is no cursor.</returns>
    public static IReadOnlyList<string>? Decode(string cursor) =>
        Base64Url.IsValid(cursor) && cursor.Length <= 1_000 ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator) : null;
}
