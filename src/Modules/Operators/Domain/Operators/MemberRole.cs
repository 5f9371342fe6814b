namespace AmiPlatform.Operators.Domain.Operators;

internal enum MemberRole
{
    Viewer,
    Editor,
    Representative,
}
