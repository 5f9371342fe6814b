using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>What an invented file says of its action, its budget and its request.</summary>
internal static class DemonstrationContent
{
    public static SaveDraftBody Of(PlannedFile file, PublishedCall call, KnownOperator applicant, IReadOnlyList<KnownDistrict> districts)
    {
        var funder = call.Envelopes[0];
        var starts = DateOnly.FromDateTime(call.Milestones.FirstOrDefault(milestone => milestone.Kind == MilestoneKinds.ActionStartsFrom)?.At.UtcDateTime
            ?? call.SubmissionDeadline.UtcDateTime.AddMonths(3)).AddDays(1);
        var district = districts.FirstOrDefault(row => row.CommuneCodes.Contains(applicant.CommuneCode ?? string.Empty)) ?? (districts.Count > 0 ? districts[0] : null);
        var total = file.Requested + file.OwnMoney;
        return new SaveDraftBody
        {
            Action = new SaveActionBody
            {
                Title = file.Title,
                Description = file.Description,
                Objectives = file.Objectives,
                Beneficiaries = file.Beneficiaries,
                BeneficiariesInDistricts = file.InDistricts,
                Districts = district is null ? [] : new[] { district.Id },
                Communes = district is null ? [] : district.CommuneCodes.ToArray(),
                StartsOn = starts,
                EndsOn = starts.AddMonths(9),
            },
            RequestedAmounts = new Dictionary<Guid, decimal?> { [funder.FunderId] = file.Requested },
            Budget = new SaveBudgetBody
            {
                Lines = new Dictionary<string, SaveLineBody?>
                {
                    ["C60.2"] = new(total / 4),
                    ["C62.3"] = new(total / 10),
                    ["C64.1"] = new(total - (total / 4) - (total / 10)),
                    [FunderRequests.Of(call, DossierContent.Empty)[0].LineKey] = new(Entries: [new SaveEntryBody(funder.FunderName, file.Requested)]),
                    ["PRP"] = new(file.OwnMoney),
                    ["C86.BEN"] = new(1_200),
                    ["P87.BEN"] = new(1_200),
                },
            },
        };
    }
}
