namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Problem details (RFC 9457) with this platform's members.</summary>
/// <param name="Type">The kind of problem, a reference below <c>/problems/</c>.</param>
/// <param name="Title">The kind in words, in the caller's language.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong this time, in the caller's language.</param>
/// <param name="Instance">Path of the request.</param>
/// <param name="TraceId">Names the request in the platform's logs.</param>
/// <param name="Code">Stable code, kebab-case behind the module's name.</param>
/// <param name="Errors">Each fault by the JSON pointer of the member at fault; an empty pointer is the whole.</param>
/// <param name="State">Present state of the resource, where it does not allow the action.</param>
/// <param name="AllowedActions">What the present state allows.</param>
/// <param name="Operation">Address of the long work that has to end first.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string TraceId,
    string Code,
    IReadOnlyDictionary<string, IReadOnlyList<ProblemEntry>>? Errors = null,
    string? State = null,
    IReadOnlyList<string>? AllowedActions = null,
    string? Operation = null);

/// <summary>One fault.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">In the caller's language.</param>
/// <param name="Line">Line of the file at fault, the heading being line 1.</param>
/// <param name="Column">Column of the file.</param>
/// <param name="Given">What stands there.</param>
/// <param name="Rule">Code of the rule of a call that says no, such as <c>MaxApplicationsPerOperator</c>, or with which its author's parameters do not go.</param>
internal sealed record ProblemEntry(string Code, string Message, int? Line = null, string? Column = null, string? Given = null, string? Rule = null);
