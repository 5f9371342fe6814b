using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.UnitTests.Applications.Dossiers;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Budgets;

public sealed class BudgetTests
{
    private static readonly CerfaLine[] Typed = [.. CerfaBudget.Lines.Where(line => line.Input != LineInput.Sum)];

    [Fact]
    public void The_form_has_its_fifty_nine_lines_and_every_part_has_its_sum()
    {
        CerfaBudget.Lines.Count.ShouldBe(59);
        Typed.Where(line => line.Key.Contains('.', StringComparison.Ordinal))
            .ShouldAllBe(line => CerfaBudget.ByKey[line.Chapter].Input == LineInput.Sum);
    }

    [Property]
    public Property Sums_are_those_of_the_lines_and_balance_leaves_voluntary_contributions_out()
    {
        var line = from form in Gen.Elements(Typed)
                   from amount in Gen.Choose(0, 1_000_000)
                   select (form, amount);
        return Prop.ForAll(line.ListOf().ToArbitrary(), lines =>
        {
            var budget = lines.Aggregate(Budget.Empty, (built, typed) => built.With(typed.form.Key, Line(typed.form, typed.amount)));
            var totals = budget.Totals();
            totals.Charges.ShouldBe(Sum(budget, form => form is { Side: BudgetSide.Charge, IsVoluntary: false }));
            totals.Products.ShouldBe(Sum(budget, form => form is { Side: BudgetSide.Product, IsVoluntary: false }));
            totals.Chapters.Values.Sum().ShouldBe(totals.Charges + totals.Products + totals.VoluntaryCharges + totals.VoluntaryProducts);

            var faults = budget.Faults([]).Select(fault => fault.Code).ToList();
            faults.Contains("applications.budget-not-balanced").ShouldBe(totals.Charges != totals.Products);
            faults.Contains("applications.budget-contributions-not-balanced").ShouldBe(totals.VoluntaryCharges != totals.VoluntaryProducts);
        });
    }

    [Property]
    public Property What_tops_up_the_smaller_side_balances_the_budget()
    {
        var amounts = from charges in Gen.Choose(0, 500_000) from products in Gen.Choose(0, 500_000) select (charges, products);
        return Prop.ForAll(amounts.ToArbitrary(), pair =>
        {
            var budget = Budget.Empty.With("C60.1", new BudgetLine(pair.charges)).With("P70", new BudgetLine(pair.products));
            var missing = pair.charges - pair.products;
            budget = missing > 0 ? budget.With("PRP", new BudgetLine(missing)) : budget.With("C65", new BudgetLine(-missing));
            budget.Faults([]).ShouldBeEmpty();
        });
    }

    [Fact]
    public void A_typed_sum_is_refused_on_every_line_that_is_computed()
    {
        foreach (var line in CerfaBudget.Lines.Where(line => line.Input == LineInput.Sum))
        {
            var fault = BudgetShape.Faults(line.Key, new BudgetLine(1)).ShouldHaveSingleItem();
            fault.Code.ShouldBe("applications.budget-sum-typed");
            fault.Kind.ShouldBe(ErrorKind.Malformed);
            fault.Target.ShouldBe($"/budget/lines/{line.Key}/amount");
        }
    }

    [Theory]
    [InlineData("X99", 1, "applications.budget-line-unknown", "/budget/lines/X99")]
    [InlineData("a/b~c", 1, "applications.budget-line-unknown", "/budget/lines/a~1b~0c")]
    [InlineData("C60.1", 12.5, "applications.amount-not-whole-euros", "/budget/lines/C60.1/amount")]
    [InlineData("C60.1", -1, "applications.amount-out-of-range", "/budget/lines/C60.1/amount")]
    [InlineData("P74.DEP", 3000, "applications.budget-entries-expected", "/budget/lines/P74.DEP/amount")]
    public void A_line_of_the_wrong_shape_is_named(string key, decimal amount, string code, string target)
    {
        var fault = BudgetShape.Faults(key, new BudgetLine(amount)).ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Target.ShouldBe(target);
    }

    [Fact]
    public void Each_faulty_entry_is_named()
    {
        var faults = BudgetShape.Faults("P74.SOC", new BudgetLine(Entries: [new BudgetEntry(" ", 10), new BudgetEntry("CAF", 0.5m)]));
        faults.Select(fault => fault.Target).ShouldBe(["/budget/lines/P74.SOC/entries/0/funder", "/budget/lines/P74.SOC/entries/1/amount"]);
    }

    [Theory]
    [InlineData("Agglomération", true)]
    [InlineData(" agglomération ", true)]
    [InlineData("0195d3b8-0000-7000-8000-000000000001", true)]
    [InlineData("Ville de Lens", false)]
    public void What_is_asked_of_a_funder_stands_in_its_line_under_its_name_or_id(string funder, bool matches)
    {
        var budget = Budget.Empty.With("C60.1", new BudgetLine(3_000)).With("P74.COM", new BudgetLine(Entries: [new BudgetEntry(funder, 3_000)]));

        var faults = budget.Faults([A.Agglomeration]);

        if (matches) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().Target.ShouldBe("/budget/lines/P74.COM/entries");
    }

    [Property(MaxTest = 300)]
    public Property What_is_asked_of_all_funders_together_stands_in_chapter_74()
    {
        var asked = Gen.Choose(0, 3).SelectMany(name => Gen.Choose(0, 2).Select(amount => (Name: $"Fondation {name}", Amount: amount * 1_000))).ArrayOf(4);
        var entered = Gen.Choose(0, 3).SelectMany(name => Gen.Choose(1, 3).SelectMany(amount => Gen.Choose(-4, 3).Select(id => (Name: $"Fondation {name}", Id: id, Amount: amount * 1_000)))).ListOf();
        return Prop.ForAll(asked.ToArbitrary(), entered.ToArbitrary(), (requested, entries) =>
        {
            FunderRequest[] requests = [.. requested.Select((request, index) => new FunderRequest(Id(index), request.Name, FunderKind.Other, request.Amount))];
            BudgetEntry[] lines = [.. entries.Select(entry => new BudgetEntry(entry.Id < 0 ? entry.Name : Id(entry.Id).ToString(), entry.Amount))];
            var faults = Budget.Empty.With("P74.EP", new BudgetLine(Entries: lines)).Faults(requests);
            return faults.Any(fault => fault.Code == "applications.budget-request-differs") || requests.Sum(request => request.Amount) <= lines.Sum(line => line.Amount);
        });

        static Guid Id(int number) => new(number + 1, 0, 0, new byte[8]);
    }

    [Fact]
    public void Two_funders_of_one_name_are_told_apart_by_their_ids()
    {
        FunderRequest[] requests = [new(Guid.NewGuid(), "Fondation Double", FunderKind.Other, 3_000), new(Guid.NewGuid(), "fondation double", FunderKind.Other, 3_000)];
        Budget.Empty.With("C60.1", new BudgetLine(3_000)).With("P74.EP", new BudgetLine(Entries: [new BudgetEntry("Fondation Double", 3_000)]))
            .Faults(requests).Count.ShouldBe(2, "one entry is not given twice");
        Budget.Empty.With("C60.1", new BudgetLine(6_000))
            .With("P74.EP", new BudgetLine(Entries: [.. requests.Select(request => new BudgetEntry(request.FunderId.ToString(), 3_000))])).Faults(requests).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("State", "P74.ETAT")]
    [InlineData("Region", "P74.REG")]
    [InlineData("Departement", "P74.DEP")]
    [InlineData("Agglomeration", "P74.COM")]
    [InlineData("Commune", "P74.COM")]
    [InlineData("SocialBody", "P74.SOC")]
    [InlineData("Other", "P74.EP")]
    public void Each_kind_of_funder_has_its_line(string kind, string line) =>
        new FunderRequest(Guid.Empty, "x", Enum.Parse<FunderKind>(kind), 1).LineKey.ShouldBe(line);

    [Fact]
    public void The_rate_leaves_voluntary_contributions_out()
    {
        var budget = Budget.Empty.With("P70", new BudgetLine(10_000)).With("P87.BEN", new BudgetLine(5_000));
        budget.Rate(8_000).ShouldBe(0.8m);
        Budget.Empty.Rate(100).ShouldBeNull();
    }

    private static BudgetLine Line(CerfaLine form, int amount) =>
        form.Input == LineInput.Amount ? new BudgetLine(amount) : new BudgetLine(Entries: [new BudgetEntry("un", amount / 2), new BudgetEntry("deux", amount - (amount / 2))]);

    private static decimal Sum(Budget budget, Func<CerfaLine, bool> kept) =>
        budget.Lines.Where(line => kept(CerfaBudget.ByKey[line.Key])).Sum(line => line.Value.Total());
}
