namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Order of a list of operators.</summary>
internal enum OperatorOrder
{
    ByName,
    FirstRegisteredFirst,
    LastRegisteredFirst,
}

/// <summary>The orders as a query asks for them.</summary>
internal static class OperatorOrders
{
    public const string ByName = "legalName", FirstRegisteredFirst = "registeredAt", LastRegisteredFirst = "-registeredAt";

    public static OperatorOrder Of(string? sort) => sort switch
    {
        null or ByName => OperatorOrder.ByName,
        FirstRegisteredFirst => OperatorOrder.FirstRegisteredFirst,
        LastRegisteredFirst => OperatorOrder.LastRegisteredFirst,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "The list does not offer this order."),
    };
}
