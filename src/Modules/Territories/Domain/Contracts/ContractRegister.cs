using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>The periods of all contracts: on no day are two in force. The one row for which all who sign a contract compete.</summary>
internal sealed class ContractRegister
{
    public const int Only = 1;

    private ContractRegister()
    {
    }

    public int Number { get; private init; } = Only;

    public int Entries { get; private set; }

    public IReadOnlyList<ContractPeriod> Periods { get; private set; } = [];

    public static ContractRegister Empty() => new();

    /// <summary>Enters the period of a new contract.</summary>
    public Result Enter(ContractPeriod period) => Enter(period, Periods);

    /// <summary>Enters the corrected period of a contract in the place of the one before.</summary>
    public Result Move(ContractPeriod from, ContractPeriod to) => from == to ? Result.Success : Enter(to, [.. Periods.Where(period => period != from)]);

    private Result Enter(ContractPeriod period, IReadOnlyList<ContractPeriod> others)
    {
        if (others.FirstOrDefault(period.Overlaps) is { } other) return ContractErrors.Overlaps(period, other);
        Periods = [.. others, period];
        Entries++;
        return Result.Success;
    }
}
