using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>A theme as it is searched: folded, between bars, so that one is no part of another.</summary>
internal static class ThemeToken
{
    public static string Of(string theme) => $"|{FoldedText.Of(theme).Replace('|', ' ')}|";

    public static string Join(IEnumerable<string> themes) => string.Concat(themes.Select(Of));
}
