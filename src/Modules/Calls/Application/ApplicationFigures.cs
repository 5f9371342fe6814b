namespace AmiPlatform.Calls.Application;

/// <summary>How many files a call has received, and how many of them are not ended.</summary>
internal readonly record struct ApplicationFigures(int Submitted, int Open);
