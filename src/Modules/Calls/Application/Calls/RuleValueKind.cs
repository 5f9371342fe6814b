namespace AmiPlatform.Calls.Application.Calls;

/// <summary>What the value of a rule's parameter has to be, in the words of its author.</summary>
internal enum RuleValueKind
{
    Text,
    Number,
    WholeNumber,
    Date,
    YesOrNo,
    ListOfTexts,
}
