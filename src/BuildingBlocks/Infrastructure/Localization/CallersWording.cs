using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

internal sealed class CallersWording(Messages messages) : IWording
{
    public string Say(Phrase phrase) => messages.Write(phrase, CultureInfo.CurrentUICulture);

    public string SayIn(string language, Phrase phrase) => messages.Write(phrase, CultureInfo.GetCultureInfo(language));

    public string Say(Error error) => messages.Write(error, CultureInfo.CurrentUICulture);

    public string Name(Enum value) => messages.Name(value, CultureInfo.CurrentUICulture);
}
