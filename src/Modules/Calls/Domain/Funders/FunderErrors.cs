using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Funders;

internal static class FunderErrors
{
    public static Error NotFound(Guid funderId) => Error.NotFound("calls.funder-not-found", ("funderId", funderId));

    public static Error Unknown(Guid given, int envelope) => Error.Rule("calls.funder-unknown", ("given", given)).At($"/envelopes/{envelope}/funderId");

    public static Error SiretNotGenuine(string siret) => Error.Rule("calls.siret-not-genuine", ("siret", siret)).At("/siret");

    public static Error IsTheAuthority(string siret) => Error.Rule("calls.funder-is-the-authority", ("siret", siret)).At("/siret");

    public static Error NameTaken(string name) => Error.Conflict("calls.funder-name-taken", ("name", name)).At("/name");

    public static Error AuthorityIsConfigured(string field, object configured) => Error.Rule("calls.authority-is-configured", ("configured", configured)).At(field);
}
