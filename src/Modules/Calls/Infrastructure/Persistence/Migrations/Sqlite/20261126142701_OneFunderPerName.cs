using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneFunderPerName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Envelopes hold the identifiers: twins are told apart, not merged, until an agent gives them a name of their own.
            migrationBuilder.Sql(
                """
                UPDATE calls_funders AS twin
                SET Name = substr(Name, 1, 260) || ' (' || lower(Id) || ')', SortedName = substr(SortedName, 1, 260) || ' (' || lower(Id) || ')'
                WHERE IsAuthority = 0 AND EXISTS (
                    SELECT 1 FROM calls_funders AS kept WHERE kept.SortedName = twin.SortedName AND kept.IsAuthority = 0 AND kept.Id < twin.Id);
                """);

            migrationBuilder.CreateIndex(
                name: "IX_calls_funders_SortedName",
                table: "calls_funders",
                column: "SortedName",
                unique: true,
                filter: "IsAuthority = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_calls_funders_SortedName",
                table: "calls_funders");
        }
    }
}
