using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Infrastructure.Localization;

internal sealed class MilestoneWords(Messages messages) : IMilestoneWords
{
    public string Of(MilestoneKind kind) =>
        messages.Say($"words.milestone-kind.{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}", CultureInfo.CurrentUICulture);

    public string Entry(string reference, MilestoneKind kind) => messages.Say("calls.calendar.entry", CultureInfo.CurrentUICulture, ("reference", reference), ("milestone", kind));
}
