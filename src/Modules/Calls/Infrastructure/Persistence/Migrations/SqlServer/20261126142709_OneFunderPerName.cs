using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.SqlServer
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
                UPDATE twin
                SET Name = CONCAT(LEFT(twin.Name, 260), ' (', LOWER(CONVERT(varchar(36), twin.Id)), ')'),
                    SortedName = CONCAT(LEFT(twin.SortedName, 260), ' (', LOWER(CONVERT(varchar(36), twin.Id)), ')')
                FROM calls.funders AS twin
                WHERE twin.IsAuthority = 0 AND EXISTS (
                    SELECT 1 FROM calls.funders AS kept WHERE kept.SortedName = twin.SortedName AND kept.IsAuthority = 0 AND kept.Id < twin.Id);
                """);

            migrationBuilder.CreateIndex(
                name: "IX_funders_SortedName",
                schema: "calls",
                table: "funders",
                column: "SortedName",
                unique: true,
                filter: "IsAuthority = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_funders_SortedName",
                schema: "calls",
                table: "funders");
        }
    }
}
