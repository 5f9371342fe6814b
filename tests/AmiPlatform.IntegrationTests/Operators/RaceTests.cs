using System.Net;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

/// <summary>Each race runs through the lane and with two contexts side by side, so that the guard is tested and not the lane.</summary>
public sealed class RaceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly Guid First = Guid.CreateVersion7(), Second = Guid.CreateVersion7();

    [Fact]
    public async Task Of_twenty_registrations_of_one_siret_at_once_one_wins()
    {
        using var client = await platform.As("association");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.RegisterAsync(OperatorClient.Association(71, $"Les Jardins {number}"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var loser in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await loser.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.siret-already-registered", "/siret");
        (await platform.CountAsync("operators_operators", $"Siret = '{OperatorClient.Siret(71)}'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_unique_index_refuses_a_second_operator_of_one_siret_that_no_look_up_saw()
    {
        await using var left = Context();
        await using var right = Context();
        left.Operators.Add(Operator(72));
        right.Operators.Add(Operator(72));
        await SaveAsync(left);
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        var refusal = UniqueViolations.Refusal(right, failure)!;
        (refusal.Code, refusal.Arguments["siret"]).ShouldBe(("operators.siret-already-registered", OperatorClient.Siret(72)));
    }

    [Fact]
    public async Task Two_representatives_who_step_down_at_once_meet_on_the_operators_row()
    {
        var shared = Operator(73);
        var moment = new LegalMoment(platform.Clock.GetUtcNow(), DateOnly.FromDateTime(platform.Clock.GetUtcNow().Date));
        shared.Admit(First, Second, MemberRole.Representative, null, moment).IsSuccess.ShouldBeTrue();
        await using (var made = Context())
        {
            made.Operators.Add(shared);
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        (await StepDownAsync(left, shared.Id, First)).ShouldBeTrue();
        (await StepDownAsync(right, shared.Id, Second)).ShouldBeTrue();
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
        (await platform.CountAsync("operators_members", $"Role = 'Representative' AND OperatorId = '{shared.Id.Value.ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_twenty_acceptances_at_one_link_at_once_one_is_let_in()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(74));
        var invited = (await owner.WriteAsync($"/api/operators/{id}/invitations", new { email = "association-editor@demo.localhost", role = "Editor" })).Expect(HttpStatusCode.OK);
        var path = $"{new Uri(invited.Body.GetProperty("link").GetString()!).AbsolutePath}/accept";
        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => platform.As(number % 2 == 0 ? "association-editor" : "association-viewer")));
        var answers = await Task.WhenAll(clients.Select(client => client.WriteAsync(path, null)));
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Code == "operators.invitation-used" || answer.Code == "operators.invitation-for-another-address");
        (await owner.ShownAsync($"/{id}/members")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_representatives_who_step_down_at_once_one_stays_and_of_twelve_invitations_of_an_address_one_is_kept()
    {
        using var owner = await platform.As("association");
        using var other = await platform.As("association-editor");
        var id = await owner.RegisteredAsync(OperatorClient.Association(77));
        var (first, second) = (platform.AccountId("association"), platform.AccountId("association-editor"));
        await owner.JoinAsync(platform, id, "association-editor", "Representative");
        var invited = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => owner.WriteAsync($"/api/operators/{id}/invitations", new { email = "ada@example.org", role = "Editor" })));
        invited.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Code == "operators.invited-meanwhile");
        (await platform.CountAsync("operators_invitations", $"OperatorId = '{id.ToString().ToUpperInvariant()}' AND Email = 'ada@example.org'")).ShouldBe(1);

        var left = await Task.WhenAll(new[] { (owner, first), (other, second) }.Select(one =>
            one.Item1.ReplaceAsync($"/api/operators/{id}/members/{one.Item2}", new { role = "Viewer" }, "*")));

        left.Count(answer => answer.Status == HttpStatusCode.NoContent).ShouldBe(1);
        (await platform.CountAsync("operators_members", $"Role = 'Representative' AND OperatorId = '{id.ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_accounts_at_one_link_meet_on_the_invitations_row_and_two_agents_on_the_operators()
    {
        var shared = Operator(75);
        var invitation = Invitation.To(new InvitationId(Guid.CreateVersion7()), shared.Id, "ada@example.org");
        invitation.Send(InvitationToken.Make(), First, MemberRole.Editor, null, platform.Clock.GetUtcNow());
        await using (var made = Context())
        {
            made.Operators.Add(shared);
            made.Invitations.Add(invitation);
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        foreach (var context in new[] { left, right })
        {
            var opened = await context.Invitations.SingleAsync(row => row.TokenHash == invitation.TokenHash, OperatorClient.Stop);
            opened.Accept(Guid.CreateVersion7(), "ada@example.org", platform.Clock.GetUtcNow()).IsSuccess.ShouldBeTrue();
        }

        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
        await using var verifying = Context();
        await using var rejecting = Context();
        var agent = new Agent(Second, "Grace");
        (await verifying.Operators.SingleAsync(row => row.Id == shared.Id, OperatorClient.Stop)).Verify(agent, DateTimeOffset.UnixEpoch).IsSuccess.ShouldBeTrue();
        (await rejecting.Operators.SingleAsync(row => row.Id == shared.Id, OperatorClient.Stop)).Reject(agent, "No", DateTimeOffset.UnixEpoch).IsSuccess.ShouldBeTrue();
        await SaveAsync(verifying);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(rejecting));
    }

    [Fact]
    public async Task An_address_that_two_representatives_invite_at_once_is_invited_once()
    {
        var shared = Operator(76);
        await using (var made = Context())
        {
            made.Operators.Add(shared);
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        foreach (var context in new[] { left, right })
        {
            var invitation = Invitation.To(new InvitationId(Guid.CreateVersion7()), shared.Id, "ada@example.org");
            invitation.Send(InvitationToken.Make(), First, MemberRole.Editor, null, platform.Clock.GetUtcNow());
            context.Invitations.Add(invitation);
        }

        await SaveAsync(left);
        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("operators.invited-meanwhile");
    }

    private static async Task<bool> StepDownAsync(OperatorsDbContext context, OperatorId id, Guid who) =>
        (await context.Operators.SingleAsync(row => row.Id == id, OperatorClient.Stop)).ChangeMember(who, who, MemberRole.Viewer, null, new LegalMoment(DateTimeOffset.UnixEpoch, new DateOnly(1970, 1, 1))).IsSuccess;

    private static Task<int> SaveAsync(OperatorsDbContext context)
    {
        TrackedChanges.Prepare(context, new RequestContext());
        return context.SaveChangesAsync(OperatorClient.Stop);
    }

    private OperatorsDbContext Context() => (OperatorsDbContext)platform.Services.GetRequiredService<IContextSource<OperatorsDbContext>>().Migrating();

    private Operator Operator(int number)
    {
        var claims = new OperatorClaims(OperatorKind.Company, null, "Coopérative", null, OperatorClient.Siret(number), null, null, null, null, null);
        var now = platform.Clock.GetUtcNow();
        return AmiPlatform.Operators.Domain.Operators.Operator.Register(
            new OperatorId(Guid.CreateVersion7()), OperatorIdentity.Of(claims, DateOnly.FromDateTime(now.DateTime)).Value, First, now);
    }
}
