namespace AmiPlatform.BuildingBlocks.Application.Paging;

/// <summary>Publishes the orders that a list offers as <c>sort</c>; another one is refused. The first is the order when none is asked.</summary>
/// <param name="orders">Such as <c>-submittedAt</c>, or <c>name</c>: fields separated by commas, <c>-</c> before one that sorts downwards.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SortedByAttribute(params string[] orders) : Attribute
{
    /// <summary>The orders, the usual one first.</summary>
    public IReadOnlyList<string> Orders => orders;

    /// <summary>Whether the order when none is asked depends on who asks; the words of the query then say how.</summary>
    public bool UsualDependsOnCaller { get; init; }
}
