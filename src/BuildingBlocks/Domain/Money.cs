using System.Globalization;

namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>An amount of euros with two decimals, never negative.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(decimal amount) => Amount = amount;

    /// <summary>No euro.</summary>
    public static Money Zero => default;

    /// <summary>Largest amount that is kept: decimal(18,2).</summary>
    public static decimal Maximum => 9_999_999_999_999_999.99m;

    /// <summary>Euros.</summary>
    public decimal Amount { get; }

    /// <summary>Makes an amount.</summary>
    /// <param name="amount">Euros, between 0 and <see cref="Maximum"/>, with at most two decimals.</param>
    /// <returns>The amount, or <c>money.out-of-range</c>, <c>money.too-precise</c>.</returns>
    public static Result<Money> Of(decimal amount)
    {
        if (amount is < 0 || amount > Maximum) return Error.Rule("money.out-of-range", ("given", amount), ("maximum", Maximum));
        if (decimal.Round(amount, 2) != amount) return Error.Rule("money.too-precise", ("given", amount));
        return new Money(amount);
    }

    /// <summary>Makes an amount from a value that is known to be one, such as a stored row.</summary>
    /// <param name="amount">Euros.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an amount.</exception>
    public static Money FromTrusted(decimal amount) =>
        Of(amount) is { IsSuccess: true } money ? money.Value : throw new ArgumentOutOfRangeException(nameof(amount), amount, "Not an amount of euros.");

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">First.</param>
    /// <param name="right">Second.</param>
    public static Money operator +(Money left, Money right) => Add(left, right);

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">First.</param>
    /// <param name="right">Second.</param>
    /// <returns>The sum.</returns>
    public static Money Add(Money left, Money right) => FromTrusted(left.Amount + right.Amount);

    /// <summary>Whether the first is less.</summary>
    /// <param name="left">First.</param>
    /// <param name="right">Second.</param>
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    /// <summary>Whether the first is more.</summary>
    /// <param name="left">First.</param>
    /// <param name="right">Second.</param>
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    /// <summary>Whether the first is less or equal.</summary>
    /// <param name="left">First.</param>
    /// <param name="right">Second.</param>
    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    /// <summary>Whether the first is more or equal.</summary>
    /// <param name="left">First.</param>
    /// <param name="right">Second.</param>
    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <inheritdoc/>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
