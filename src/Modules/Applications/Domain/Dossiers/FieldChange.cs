using System.Collections;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>One field of a draft and the value it is to have.</summary>
internal sealed record FieldChange(
    string Pointer, DossierSection Section, object? Value, Func<DossierContent, object?> Read, Func<DossierContent, DossierContent> Apply)
{
    public bool ChangesNothingIn(DossierContent content) => Same(Read(content), Value);

    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (string, string) => Equals(left, right),
        (IEnumerable one, IEnumerable other) => one.Cast<object?>().SequenceEqual(other.Cast<object?>()),
        _ => Equals(left, right),
    };
}

/// <summary>A field of a draft.</summary>
internal sealed record Field<T>(
    string Pointer, DossierSection Section, Func<DossierContent, T> Read, Func<DossierContent, T, DossierContent> Write) : IField
{
    public FieldChange Set(T value) => new(Pointer, Section, value, content => Read(content), content => Write(content, value));

    object? IField.Read(DossierContent content) => Read(content);
}

/// <summary>A field of any type.</summary>
internal interface IField
{
    string Pointer { get; }

    DossierSection Section { get; }

    object? Read(DossierContent content);
}
