using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Localization;

/// <summary>Writes in the caller's language, for answers that carry text; refusals are written at the edge and need it not.</summary>
public interface IWording
{
    /// <summary>Writes a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>Its text.</returns>
    string Say(Phrase phrase);

    /// <summary>Writes a phrase in a language, whatever the caller's: for what is kept for later readers.</summary>
    /// <param name="language">The language, such as <c>fr</c>.</param>
    /// <param name="phrase">The phrase.</param>
    /// <returns>Its text.</returns>
    string SayIn(string language, Phrase phrase);

    /// <summary>Writes the message of a refusal that is told inside an answer.</summary>
    /// <param name="error">The refusal.</param>
    /// <returns>Its text.</returns>
    string Say(Error error);

    /// <summary>Names a value of an enumeration.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The words that people use for it.</returns>
    string Name(Enum value);
}
