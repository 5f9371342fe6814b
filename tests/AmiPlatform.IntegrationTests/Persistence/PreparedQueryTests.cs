using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

public sealed class PreparedQueryTests : IAsyncLifetime
{
    private static readonly PreparedQuery<Shelf, int, Book> ById = new((shelf, id) => shelf.Books.SingleOrDefault(book => book.Id == id));
    private static readonly PreparedQuery<Shelf, int, string, Book> ByTitle =
        new((shelf, id, title) => shelf.Books.SingleOrDefault(book => book.Id >= id && book.Title == title));

    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public async ValueTask InitializeAsync()
    {
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var shelf = Writer();
        await shelf.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        shelf.Books.Add(new Book { Id = 1, Title = "first" });
        await shelf.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    [Fact]
    public async Task What_a_writer_finds_is_saved_when_it_changes()
    {
        await using (var shelf = Writer())
        {
            var book = (await ById.RunAsync(shelf, 1)).ShouldNotBeNull();
            (await ByTitle.RunAsync(shelf, 1, "first")).ShouldBeSameAs(book);
            book.Title = "second";
            await shelf.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var reader = Reader();
        (await ByTitle.RunAsync(reader, 0, "second")).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_reader_finds_is_not_tracked_whoever_asked_first()
    {
        await using var writer = Writer();
        await using var reader = Reader();
        (await ById.RunAsync(writer, 1)).ShouldNotBeNull();
        (await ById.RunAsync(reader, 1)).ShouldNotBeNull();
        writer.ChangeTracker.Entries().ShouldHaveSingleItem();
        reader.ChangeTracker.Entries().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_is_nothing()
    {
        await using var shelf = Writer();
        (await ById.RunAsync(shelf, 2)).ShouldBeNull();
        (await ByTitle.RunAsync(shelf, 2, "first")).ShouldBeNull();
    }

    private Shelf Writer() => new(new DbContextOptionsBuilder<Shelf>().UseSqlite(connection).Options);

    private Shelf Reader() => new(new DbContextOptionsBuilder<Shelf>().UseSqlite(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    private sealed class Shelf(DbContextOptions<Shelf> options) : DbContext(options)
    {
        public DbSet<Book> Books => Set<Book>();
    }

    private sealed class Book
    {
        public int Id { get; init; }

        public string Title { get; set; } = string.Empty;
    }
}
