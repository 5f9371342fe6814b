namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>Rolls a registration back whose key has been answered while it was hashing.</summary>
internal sealed class RepliedMeanwhileException() : Exception("Another request with the same key was answered first.");
