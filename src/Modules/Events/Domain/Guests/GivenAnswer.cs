namespace AmiPlatform.Events.Domain.Guests;

internal enum Answer
{
    Attending,
    Declined,
    Tentative,
}

internal enum AnswerChannel
{
    Link,
    Phone,
    OnSite,
}

/// <summary>One answer of a guest; the latest counts, the ones before stay as history.</summary>
internal sealed record GivenAnswer(Answer Answer, int Companions, AnswerChannel Channel, DateTimeOffset At, Guid? RecordedBy = null)
{
    public const int MostCompanions = 10;

    /// <summary>Seats that it asks for: the guest's and those of the companions.</summary>
    public int Seats() => Answer == Answer.Attending ? 1 + Companions : 0;
}
