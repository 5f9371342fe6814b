using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Number of an establishment in the national register of companies: 9 digits of SIREN, 5 of the establishment.</summary>
internal readonly record struct Siret
{
    public const int Length = 14;
    private const string LaPoste = "356000000";

    private Siret(string value) => Value = value;

    public string Value { get; }

    public string Siren => Value[..9];

    public static Result<Siret> Parse(string text)
    {
        var digits = WithoutBlanks(text);
        if (!HasShape(digits)) return OperatorErrors.SiretShape(text);
        return IsGenuine(digits) ? new Siret(digits) : OperatorErrors.SiretCheckDigit(digits);
    }

    /// <summary>Reads what <see cref="Parse"/> accepted once, such as a stored row.</summary>
    public static Siret FromTrusted(string value) => new(value);

    public static bool HasShape(string text) => WithoutBlanks(text) is { Length: Length } digits && digits.All(char.IsAsciiDigit);

    public override string ToString() => Value;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static bool IsGenuine(string digits) =>
        digits.Any(digit => digit != '0')
        && (LuhnSum(digits) % 10 == 0 || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(digit => digit - '0') % 5 == 0));

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)] - '0';
            if (index % 2 == 1) digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum;
    }
}
