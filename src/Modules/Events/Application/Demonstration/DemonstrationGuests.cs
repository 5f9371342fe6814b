using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Application.Demonstration;

/// <summary>Sixty invented people, of whom some come with others, some decline, some have not answered; more wish to come than there are seats.</summary>
internal static class DemonstrationGuests
{
    private static readonly string[] FirstNames = ["lea", "karim", "jeanne", "moussa", "claire", "rachid", "sophie", "antoine", "fatou", "julien"];
    private static readonly string[] Associations = ["lien-social", "mobilite-solidaire", "sante-quartier", "ecole-ouverte", "jardin-partage", "numerique-pour-tous"];

    private static readonly string[] Emails = [.. Associations.SelectMany(association => FirstNames.Select(name => $"{name}@{association}.example"))];

    /// <summary>Invites them and records their answers; a start that was killed in between goes on where it stopped.</summary>
    public static async Task InviteAsync(IDemonstrationStage stage, string manager, Guid meetingId, CancellationToken cancellationToken)
    {
        var known = await stage.SendAsync(manager, new BrowseGuests(meetingId, Limit: PageRequest.Maximum), cancellationToken);
        if (known is { IsSuccess: true, Value.Items.Count: 0 })
        {
            if (!(await stage.SendAsync(manager, new InviteGuests(meetingId, new InviteGuestsBody(Emails)), cancellationToken)).IsSuccess) return;
            known = await stage.SendAsync(manager, new BrowseGuests(meetingId, Limit: PageRequest.Maximum), cancellationToken);
        }

        if (!known.IsSuccess) return;
        var silent = known.Value.Items.Where(guest => guest.Latest is null).ToDictionary(guest => guest.Email ?? string.Empty);
        foreach (var (index, email) in Emails.Index())
        {
            if (silent.TryGetValue(email, out var guest) && Said(index) is { } answer)
                await stage.SendAsync(manager, new RecordAnswer(meetingId, guest.Id, answer), cancellationToken);
        }
    }

    private static RecordAnswerBody? Said(int index) => (index % 10) switch
    {
        3 => new RecordAnswerBody(Answer.Declined),
        6 => new RecordAnswerBody(Answer.Tentative),
        9 => null,
        _ => new RecordAnswerBody(Answer.Attending, index % 3),
    };
}
