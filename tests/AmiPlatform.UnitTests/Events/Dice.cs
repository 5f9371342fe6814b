using FsCheck;
using FsCheck.Fluent;

namespace AmiPlatform.UnitTests.Events;

/// <summary>What walks are made of. The arrays that come by themselves are too short to fill a room: a party that has seats and wants more than are free was never met.</summary>
public static class Dice
{
    private const int Longest = 90;

    public static Arbitrary<byte[]> Thrown() => Arb.From(
        from length in Gen.Choose(0, Longest)
        from thrown in Gen.Choose(byte.MinValue, byte.MaxValue).Select(number => (byte)number).ArrayOf(length)
        select thrown,
        ArbMap.Default.ArbFor<byte[]>().Shrinker);
}
