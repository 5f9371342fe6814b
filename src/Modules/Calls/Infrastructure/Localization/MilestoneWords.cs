using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Infrastructure.Localization;

internal sealed class MilestoneWords(Messages messages) : IMilestoneWords
{
    public string Entry(string reference, MilestoneKind kind) => messages.Say("calls.calendar.entry", CultureInfo.CurrentUICulture, ("reference", reference), ("milestone", kind));
}
