using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.UnitTests.BuildingBlocks.Http;

internal enum Colour
{
    Red,
    Green,
}

/// <summary>Makes a widget.</summary>
[Anonymous]
internal sealed record MakeWidget(MakeWidgetBody Body) : ICommand<WidgetResponse>;

/// <summary>What a widget is made of.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Parts">Its parts by code.</param>
internal sealed record MakeWidgetBody(string Name, Colour Colour, DateTimeOffset? Made = null, IReadOnlyDictionary<string, PartBody>? Parts = null);

/// <param name="Amount">How many.</param>
internal sealed record PartBody(decimal Amount);

/// <summary>Changes what is sent.</summary>
[Anonymous]
internal sealed record ChangeWidget(Guid WidgetId, ChangeWidgetBody Body) : ICommand;

/// <param name="Name">A new name.</param>
/// <param name="Note">A note, or null to remove it.</param>
/// <param name="Size">A size.</param>
internal sealed record ChangeWidgetBody(Optional<string> Name = default, Optional<string?> Note = default, Optional<int?> Size = default);

/// <summary>Retires a widget.</summary>
[Requires("widgets:manage")]
internal sealed record RetireWidget(Guid WidgetId) : ICommand;

/// <summary>Shows a widget.</summary>
/// <param name="WidgetId">Which.</param>
[Anonymous]
internal sealed record GetWidget(Guid WidgetId) : IQuery<WidgetResponse>;

/// <summary>Lists widgets.</summary>
/// <param name="Colour">Only of this colour.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Count">Whether to count.</param>
[Anonymous]
internal sealed record BrowseWidgets(Colour? Colour, int? Limit, string? Cursor, bool? Count) : IQuery<Page<WidgetResponse>>;

/// <summary>A widget.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">How people call it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Note">A note.</param>
/// <param name="Version">Counts its changes.</param>
internal sealed record WidgetResponse(Guid Id, string Name, Colour Colour, DateTimeOffset MadeAt, string? Note, long Version) : IVersioned;

[JsonSourceGenerationOptions]
[JsonSerializable(typeof(MakeWidgetBody))]
[JsonSerializable(typeof(ChangeWidgetBody))]
[JsonSerializable(typeof(WidgetResponse))]
[JsonSerializable(typeof(Page<WidgetResponse>))]
[JsonSerializable(typeof(Colour?))]
internal sealed partial class WidgetsJsonContext : JsonSerializerContext;
