using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Application.Demonstration;

/// <summary>Sixty invented people, of whom some come with others, some decline, some have not answered; more wish to come than there are seats.</summary>
internal static class DemonstrationGuests
{
    private static readonly string[] FirstNames = ["lea", "karim", "jeanne", "moussa", "claire", "rachid", "sophie", "antoine", "fatou", "julien"];
    private static readonly string[] Associations = ["lien-social", "mobilite-solidaire", "sante-quartier", "ecole-ouverte", "jardin-partage", "numerique-pour-tous"];

    public static async Task InviteAsync(IDemonstrationStage stage, string manager, Guid meetingId, CancellationToken cancellationToken)
    {
        var known = await stage.SendAsync(manager, new BrowseGuests(meetingId, Limit: 1), cancellationToken);
        if (!known.IsSuccess || known.Value.Items.Count > 0) return;
        string[] emails = [.. Associations.SelectMany(association => FirstNames.Select(name => $"{name}@{association}.example"))];
        var invited = await stage.SendAsync(manager, new InviteGuests(meetingId, new InviteGuestsBody(emails)), cancellationToken);
        if (!invited.IsSuccess) return;
        for (var index = 0; index < invited.Value.Invitations.Count; index++)
        {
            if (Said(index) is { } answer)
                await stage.SendAsync(manager, new RecordAnswer(meetingId, invited.Value.Invitations[index].GuestId, answer), cancellationToken);
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
