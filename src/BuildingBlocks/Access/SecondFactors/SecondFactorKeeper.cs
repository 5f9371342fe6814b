using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>Makes secrets and recovery codes, and reads the codes that somebody brings.</summary>
internal sealed class SecondFactorKeeper(AccessDbContext context, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Access.SecondFactor");

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(OneTimeCodes.SecretBytes);

    public byte[] Seal(byte[] secret) => protector.Protect(secret);

    /// <summary>The step of which a code of a factor is, if it is one of about now.</summary>
    public long? StepOf(SecondFactor factor, string code) => OneTimeCodes.StepOf(protector.Unprotect(factor.Secret), code, clock.GetUtcNow());

    /// <summary>Reads what somebody brought; nothing where that is nothing.</summary>
    public async Task<FactorProof?> ReadAsync(Guid accountId, string? code, string? recoveryCode, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(recoveryCode)) return FactorProof.OfRecovery(RecoveryCodeText.HashOf(accountId, recoveryCode));
        if (string.IsNullOrWhiteSpace(code)) return null;
        var factor = await context.SecondFactors.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == accountId && row.ConfirmedAt != null, cancellationToken);
        return factor is not null && StepOf(factor, code) is { } step ? FactorProof.OfStep(step) : FactorProof.Wrong;
    }

    /// <summary>Makes the recovery codes of an account, as they are shown once and as they are kept.</summary>
    public static (IReadOnlyList<string> Shown, IReadOnlyList<string> Kept) NewRecoveryCodes(Guid accountId)
    {
        var shown = RecoveryCodeText.MakeSet();
        return (shown, [.. shown.Select(code => RecoveryCodeText.HashOf(accountId, code))]);
    }
}
