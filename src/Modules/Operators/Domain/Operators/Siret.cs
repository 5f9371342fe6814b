using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Registers;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Number of an establishment in the national register of companies: 9 digits of SIREN, 5 of the establishment.</summary>
internal readonly record struct Siret
{
    public const int Length = SiretDigits.Length;

    private Siret(string value) => Value = value;

    public string Value { get; }

    public string Siren => Value[..9];

    public static Result<Siret> Parse(string text)
    {
        var digits = WithoutBlanks(text);
        if (!HasShape(digits)) return OperatorErrors.SiretShape(text);
        return SiretDigits.AreGenuine(digits) ? new Siret(digits) : OperatorErrors.SiretCheckDigit(digits);
    }

    /// <summary>Reads what <see cref="Parse"/> accepted once, such as a stored row.</summary>
    public static Siret FromTrusted(string value) => new(value);

    public static bool HasShape(string text) => WithoutBlanks(text) is { Length: Length } digits && digits.All(char.IsAsciiDigit);

    public override string ToString() => Value;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
