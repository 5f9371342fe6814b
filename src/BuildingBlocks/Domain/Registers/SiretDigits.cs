namespace AmiPlatform.BuildingBlocks.Domain.Registers;

/// <summary>The check of a SIRET's fourteen digits: Luhn, and for La Poste a sum that five divides.</summary>
public static class SiretDigits
{
    /// <summary>Digits of a SIRET: nine of the SIREN, five of the establishment.</summary>
    public const int Length = 14;

    private const string LaPoste = "356000000";

    /// <summary>Whether digits can be a number that was given.</summary>
    /// <param name="digits">Fourteen digits.</param>
    /// <returns>Whether the check holds.</returns>
    public static bool AreGenuine(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length == Length && digits.All(char.IsAsciiDigit) && digits.Any(digit => digit != '0')
            && (LuhnSum(digits) % 10 == 0 || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(digit => digit - '0') % 5 == 0));
    }

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
