using System.Globalization;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Why work was refused, as far as it is kept.</summary>
/// <param name="Kept">The first of the reasons.</param>
/// <param name="LeftOut">How many there are beside these.</param>
internal sealed record StoredFaults(IReadOnlyList<StoredFault> Kept, int LeftOut)
{
    private const int Most = 500;

    public static StoredFaults Of(IReadOnlyList<Error> errors, Messages messages) =>
        new([.. errors.Take(Most).Select(error => Of(error, messages))], Math.Max(0, errors.Count - Most));

    public string ToJson() => PersistedJson.Write(Kept);

    /// <summary>The reasons by their places, as problem details show them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ProblemEntry>> Read(string json, CultureInfo culture) =>
        PersistedJson.Read<List<StoredFault>>(json).GroupBy(fault => fault.Pointer).ToDictionary(
            place => place.Key,
            IReadOnlyList<ProblemEntry> (place) => [.. place.Select(fault => new ProblemEntry(fault.Code, In(fault, culture), fault.Line, fault.Column, fault.Given))]);

    private static string In(StoredFault fault, CultureInfo culture) =>
        fault.Messages.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? fault.Messages[MessageCatalog.Languages[0]];

    private static StoredFault Of(Error error, Messages messages) => new(
        error.Target ?? string.Empty,
        error.Code,
        MessageCatalog.Languages.ToDictionary(language => language, language => messages.Write(error, CultureInfo.GetCultureInfo(language))),
        error.Arguments.GetValueOrDefault("line") as int?,
        error.Arguments.GetValueOrDefault("column") as string,
        error.Arguments.GetValueOrDefault("given") as string);
}
