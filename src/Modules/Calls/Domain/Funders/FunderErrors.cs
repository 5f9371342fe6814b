using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Funders;

internal static class FunderErrors
{
    public static Error Unknown(Guid funderId, int envelope) => Error.Rule("calls.funder-unknown", ("funderId", funderId)).At($"/envelopes/{envelope}/funderId");
}
