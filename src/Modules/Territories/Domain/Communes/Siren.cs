namespace AmiPlatform.Territories.Domain.Communes;

/// <summary>Register number of a public body: nine digits, the last a Luhn check.</summary>
internal readonly record struct Siren
{
    private Siren(string value) => Value = value;

    public string Value { get; }

    public static Siren? Read(string? text)
    {
        var value = text?.Trim() ?? string.Empty;
        return value.Length == 9 && value.All(char.IsAsciiDigit) && PassesLuhn(value) ? new Siren(value) : null;
    }

    public static Siren Stored(string value) => new(value);

    public override string ToString() => Value;

    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[index] - '0';
            if (index % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
