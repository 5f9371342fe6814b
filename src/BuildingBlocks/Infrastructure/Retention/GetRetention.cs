using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Retention;

/// <summary>Tells for how long each kind of personal data is kept, and what the next daily run would end, without ending it.</summary>
[Requires(PersonsPermissions.Manage)]
internal sealed record GetRetention : IQuery<RetentionPlan>;

/// <summary>What is kept for how long, and what is due.</summary>
/// <param name="AsOf">Instant for which it was counted.</param>
/// <param name="Kinds">Every kind of data that has a rule.</param>
internal sealed record RetentionPlan(DateTimeOffset AsOf, IReadOnlyList<RetainedKind> Kinds);

/// <summary>A kind of personal data.</summary>
/// <param name="Kind">Module and kind of data, such as <c>events.guests</c>.</param>
/// <param name="Days">For how many days it is kept.</param>
/// <param name="Before">What ended before this instant is kept no longer.</param>
/// <param name="Due">How many rows the next daily run ends; of <c>access.idle-notices</c> how many owners of accounts it warns.</param>
internal sealed record RetainedKind(string Kind, int Days, DateTimeOffset Before, int Due);

internal sealed class GetRetentionHandler(IEnumerable<IRetentionRule> rules, RetentionOptions settings, TimeProvider clock) : IQueryHandler<GetRetention, RetentionPlan>
{
    public async Task<Result<RetentionPlan>> Handle(GetRetention request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<RetainedKind> kinds = [];
        foreach (var rule in rules.OrderBy(rule => rule.Kind, StringComparer.Ordinal))
        {
            var days = rule.Days(settings);
            kinds.Add(new RetainedKind(rule.Kind, days, now.AddDays(-days), await rule.CountAsync(now.AddDays(-days), cancellationToken)));
        }

        return new RetentionPlan(now, kinds);
    }
}
