using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>What was said on the day of the submission, in each language: later versions of the platform may word it otherwise.</summary>
internal sealed record SealedWords(string French, string English)
{
    public static SealedWords? Of(Phrase? phrase, IWording wording) => phrase is null ? null : new SealedWords(wording.SayIn("fr", phrase), wording.SayIn("en", phrase));
}
